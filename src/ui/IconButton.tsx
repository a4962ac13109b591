import type { LucideIcon } from "lucide-react";
import type { ButtonHTMLAttributes, Ref } from "react";
import clsx from "clsx";

interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, "children"> {
  readonly icon: LucideIcon;
  /** What the button does: its name for everybody who does not see the icon, and its tooltip. */
  readonly label: string;
  /** Points along the line of reading, so it turns over in Arabic. */
  readonly directional?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** 32 px square, 44 px on touch. */
export function IconButton({
  icon: Icon,
  label,
  directional,
  className,
  ...rest
}: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className={clsx(
        "inline-flex size-8 shrink-0 items-center justify-center rounded text-ink-2 hover:bg-panel hover:text-ink disabled:text-off pointer-coarse:size-11",
        className,
      )}
      {...rest}
    >
      <Icon
        size={18}
        strokeWidth={1.6}
        aria-hidden
        className={directional ? "mirrored" : undefined}
      />
    </button>
  );
}
