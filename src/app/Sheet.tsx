import clsx from "clsx";
import { useRef } from "react";
import { useLocale } from "../i18n/useLocale.ts";
import { useOpenEvent } from "../state/texts.ts";
import { useView, viewActions } from "../state/view.ts";
import { returnFocus } from "../ui/returnFocus.ts";
import { useModal } from "../ui/useModal.ts";
import { useSwipeDown } from "../ui/useSwipeDown.ts";
import { LinkNotices } from "./Notices.tsx";
import { Panel } from "./Panel.tsx";

/** The panel over the lower three quarters, or as low as a notice where a link names an event that is not here; a press outside, Escape or a swipe down on its handle or header closes it. */
export function Sheet() {
  const { t } = useLocale();
  const { id: event, row, looking } = useOpenEvent();
  const focus = useView((view) => view.focus);
  const dialog = useRef<HTMLDialogElement>(null);
  const close = (): void => {
    if (event !== null) {
      viewActions.openEvent(null);
      returnFocus("event", event);
    } else if (focus !== null) {
      viewActions.focusActor(null);
      returnFocus("actor", focus);
    }
  };
  useModal(dialog, close);
  const swipe = useSwipeDown(dialog, close);
  return (
    <dialog
      ref={dialog}
      aria-label={t("app.panel")}
      className={clsx(
        "outline-none fixed inset-x-0 top-auto bottom-0 m-0 flex max-h-[82dvh] w-full max-w-none flex-col border-t-2 border-ink bg-paper text-ink shadow-[0_-8px_28px_rgb(0_0_0/18%)] backdrop:bg-scrim",
        (event === null || looking || row !== undefined) && "h-[76vh]",
      )}
      {...swipe}
    >
      <div
        aria-hidden
        data-grip
        className="flex h-6 shrink-0 touch-none items-center justify-center"
      >
        <div className="h-1 w-9 rounded bg-control" />
      </div>
      {/* Where they stand otherwise, the sheet lies over them. */}
      <div role="status" className="empty:hidden">
        <LinkNotices />
      </div>
      <div className="min-h-0 grow overflow-auto">
        <Panel />
      </div>
    </dialog>
  );
}
