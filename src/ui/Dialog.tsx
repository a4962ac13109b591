import clsx from "clsx";
import { useId, useRef, type ReactNode } from "react";
import { useLocale } from "../i18n/useLocale.ts";
import { CloseIcon } from "./icons.ts";
import { IconButton } from "./IconButton.tsx";
import { useModal } from "./useModal.ts";

interface DialogProps {
  readonly title: string;
  /** The reader wants it closed: Escape, the button, a click beside it. Take it out of the tree. */
  readonly onClose: () => void;
  /**
   * A sheet comes from the edge under the thumb; a window stands in the middle, a page is a wide one that grows
   * downwards, a screen takes the place of the whole page.
   */
  readonly shape?: keyof typeof SHAPES;
  readonly children: ReactNode;
  /** Stays in sight below what scrolls. */
  readonly footer?: ReactNode;
}

const SHAPES = {
  sheet:
    "mt-auto mb-0 w-full max-w-none max-h-[82dvh] border-t-2 border-ink duration-[240ms] ease-[cubic-bezier(.2,0,0,1)] motion-safe:transition-transform motion-safe:starting:translate-y-full",
  window: "m-auto w-[36rem] max-w-[calc(100vw-24px)] max-h-[86dvh] rounded border border-ink",
  page: "mx-auto mt-[4dvh] mb-auto w-[48rem] max-w-[calc(100vw-24px)] max-h-[92dvh] rounded border border-ink",
  screen: "m-0 h-dvh max-h-none w-full max-w-none",
} as const;

/** A modal dialog, open as long as it is mounted. */
export function Dialog({ title, onClose, shape = "window", children, footer }: DialogProps) {
  const titleId = useId();
  const ref = useRef<HTMLDialogElement>(null);
  useModal(ref, onClose);
  return (
    <dialog
      ref={ref}
      aria-labelledby={titleId}
      className={clsx("bg-paper text-ink backdrop:bg-scrim open:flex", SHAPES[shape])}
    >
      <div className="flex min-w-0 grow flex-col">
        <Header title={title} titleId={titleId} onClose={onClose} />
        <div className="min-h-0 grow overflow-auto overscroll-contain px-4 py-3">{children}</div>
        {footer !== undefined && <div className="border-t border-hair px-4 py-2">{footer}</div>}
      </div>
    </dialog>
  );
}

function Header({
  title,
  titleId,
  onClose,
}: {
  readonly title: string;
  readonly titleId: string;
  readonly onClose: () => void;
}) {
  const { t } = useLocale();
  return (
    <div className="flex items-center justify-between gap-3 border-b border-hair ps-4 pe-2">
      <h2 id={titleId} className="py-2 text-base font-semibold">
        {title}
      </h2>
      <IconButton icon={CloseIcon} label={t("ui.close")} onClick={onClose} />
    </div>
  );
}
