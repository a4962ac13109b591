import type { LucideIcon } from "lucide-react";
import type { ButtonHTMLAttributes, Ref } from "react";
import clsx from "clsx";

interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, "children"> {
  readonly icon: LucideIcon;
  /** What the button does: its name for everybody who does not see the icon, and its tooltip. */
  readonly label: string;
  /** A row of a menu, with the label in words. */
  readonly row?: boolean;
  /** Points along the line of reading, so it turns over in Arabic. */
  readonly directional?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** Of an icon alone. */
export const SQUARE =
  "inline-flex size-8 shrink-0 items-center justify-center rounded text-ink-2 hover:bg-panel hover:text-ink aria-disabled:text-off aria-expanded:bg-panel aria-expanded:text-ink pointer-coarse:size-11";
/** Of a menu. */
export const ROW =
  "flex w-full min-h-10 items-center gap-3 rounded px-1.5 text-start text-ui hover:bg-panel pointer-coarse:min-h-11";

/**
 * 32 px square, 44 px on touch; or a row of a menu. `disabled` it keeps the focus: a reader who has walked to an end with
 * it walks back from there.
 */
export function IconButton({
  icon: Icon,
  label,
  row = false,
  directional,
  className,
  disabled = false,
  onClick,
  ...rest
}: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={row ? undefined : label}
      title={row ? undefined : label}
      className={clsx(row ? ROW : SQUARE, className)}
      aria-disabled={disabled || undefined}
      onClick={disabled ? undefined : onClick}
      {...rest}
    >
      <Icon
        size={18}
        strokeWidth={1.6}
        aria-hidden
        className={directional ? "mirrored" : undefined}
      />
      {row && label}
    </button>
  );
}
