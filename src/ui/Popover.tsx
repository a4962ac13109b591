import clsx from "clsx";
import type { LucideIcon } from "lucide-react";
import { useEffect, useId, useRef, useState, type ReactNode } from "react";
import { SQUARE } from "./IconButton.tsx";

type PopoverButton =
  | { readonly icon: LucideIcon; readonly button?: undefined; readonly buttonClassName?: string }
  | {
      readonly icon?: undefined;
      /** What stands on the button, instead of an icon. It must name the panel in words. */
      readonly button: ReactNode;
      readonly buttonClassName?: string;
    };

type PopoverProps = PopoverButton & {
  /** Name of the panel, and of the button when that is an icon. */
  readonly label: string;
  readonly className?: string;
  /** Mounted while the panel is open. */
  readonly children: ReactNode;
};

/** The popover hears Escape by itself; what is below it must not close too. */
const keepEscape = (event: Pick<KeyboardEvent, "key" | "stopPropagation">) => {
  if (event.key === "Escape") event.stopPropagation();
};

/**
 * A button and the panel that it opens: the browser's own popover, which closes on Escape and on a click
 * elsewhere and gives the focus back. It hangs below the button, on the side where there is room.
 */
export function Popover({
  label,
  icon: Icon,
  button,
  buttonClassName,
  className,
  children,
}: PopoverProps) {
  const id = useId();
  const anchorName = `--${id}`;
  const panel = useRef<HTMLDialogElement>(null);
  const [open, setOpen] = useState(false);

  useEffect(() => {
    const element = panel.current;
    if (!open || element === null) return;
    // What asked for the focus while mounting keeps it.
    if (!element.contains(document.activeElement)) element.focus();
    const onFocusOut = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget instanceof Node && !element.contains(relatedTarget)) element.hidePopover();
    };
    element.addEventListener("focusout", onFocusOut);
    element.addEventListener("keydown", keepEscape);
    return () => {
      element.removeEventListener("focusout", onFocusOut);
      element.removeEventListener("keydown", keepEscape);
    };
  }, [open]);

  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-label={Icon && label}
        title={Icon && label}
        className={clsx(Icon && SQUARE, buttonClassName)}
        style={{ anchorName }}
        onKeyDown={open ? keepEscape : undefined}
      >
        {Icon ? <Icon size={18} strokeWidth={1.6} aria-hidden /> : button}
      </button>
      <dialog
        ref={panel}
        id={id}
        popover="auto"
        aria-label={label}
        tabIndex={-1}
        onToggle={(event) => setOpen(event.newState === "open")}
        className={clsx(
          "inset-auto m-0 my-1 max-h-[min(36rem,82dvh)] w-80 max-w-[calc(100vw-16px)] overflow-auto overscroll-contain rounded border border-ink bg-paper p-3 text-ink focus-visible:outline-none",
          className,
        )}
        style={{
          positionAnchor: anchorName,
          positionArea: "block-end span-inline-end",
          positionTryFallbacks: "flip-inline, flip-block, flip-block flip-inline",
        }}
      >
        {open && children}
      </dialog>
    </>
  );
}
