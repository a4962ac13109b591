import { useEffect, useLayoutEffect, useRef, type RefObject } from "react";
import { keepFocus } from "./keepFocus.ts";

const isOutside = (box: DOMRect, { clientX, clientY }: MouseEvent): boolean =>
  clientX < box.left || clientX > box.right || clientY < box.top || clientY > box.bottom;

/**
 * Shows a <dialog> as modal as long as it is mounted. `onClose`: the reader wants it closed by Escape or by a click
 * beside it; take it out of the tree. The focus stays inside and is given back.
 */
export function useModal(ref: RefObject<HTMLDialogElement | null>, onClose: () => void): void {
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  }, [onClose]);

  // Not before what is in it has said (in its own effect) where the focus goes.
  useEffect(() => {
    const dialog = ref.current;
    if (dialog === null) return;
    const letFocus = keepFocus(dialog);
    dialog.showModal();
    const onCancel = (event: Event) => {
      event.preventDefault();
      close.current();
    };
    // The browser may close it over our head, on a second Escape.
    const onClosed = () => {
      if (!dialog.open) close.current();
    };
    // A click on the backdrop is one on the dialog itself. Not before the finger is lifted: the press would go on
    // to what lies under it.
    const onClick = (event: MouseEvent) => {
      if (event.target === dialog && isOutside(dialog.getBoundingClientRect(), event))
        close.current();
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === "Escape") event.stopPropagation();
    };
    dialog.addEventListener("cancel", onCancel);
    dialog.addEventListener("close", onClosed);
    dialog.addEventListener("click", onClick);
    dialog.addEventListener("keydown", onKeyDown);
    return () => {
      letFocus();
      dialog.removeEventListener("cancel", onCancel);
      dialog.removeEventListener("close", onClosed);
      dialog.removeEventListener("click", onClick);
      dialog.removeEventListener("keydown", onKeyDown);
    };
  }, [ref]);

  // A layout effect: the dialog must close while it still is in the document, to give the focus back.
  useLayoutEffect(() => {
    const dialog = ref.current;
    return () => dialog?.close();
  }, [ref]);
}
