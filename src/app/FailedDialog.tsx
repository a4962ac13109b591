import type { ReactNode } from "react";

interface FailedDialogProps {
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Where a dialog would stand that could not be fetched; the browser's own, which closes on Escape. */
export const FailedDialog = ({ onClose, children }: FailedDialogProps) => (
  <dialog
    ref={(dialog) => dialog?.showModal()}
    className="m-auto border border-ink bg-paper text-ink"
    onClose={onClose}
  >
    {children}
  </dialog>
);
