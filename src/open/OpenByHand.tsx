import { useEffect, useRef, useState } from "react";
import { useLocale } from "../i18n/useLocale.ts";
import { openingActions } from "../state/opening.ts";
import { OwnFileIcon } from "../ui/icons.ts";
import {
  filesIn,
  filesOfFolders,
  foldersIn,
  holdsFiles,
  isField,
  isTableText,
  pastedFile,
} from "./clipboard.ts";

/** Files may be dropped anywhere on the page, and copied files and tables pasted anywhere outside a field. */
export function OpenByHand() {
  const { t } = useLocale();
  const [over, setOver] = useState(false);
  const pastedName = t("open.pasted-name");
  useEffect(() => {
    const onDragOver = (event: DragEvent): void => {
      if (!holdsFiles(event.dataTransfer)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = "copy";
      setOver(true);
    };
    const onDragLeave = ({ relatedTarget }: DragEvent): void => {
      if (relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent): void => {
      setOver(false);
      if (!holdsFiles(event.dataTransfer)) return;
      event.preventDefault();
      const files = filesIn(event.dataTransfer);
      const folders = foldersIn(event.dataTransfer);
      if (folders.length > 0)
        void filesOfFolders(folders).then((inside) =>
          openingActions.read([...files, ...inside.files], inside.more),
        );
      else if (files.length > 0) openingActions.read(files);
    };
    const onPaste = (event: ClipboardEvent): void => {
      if (isField(event.target) || event.defaultPrevented) return;
      const files = filesIn(event.clipboardData);
      const text = event.clipboardData?.getData("text/plain") ?? "";
      const read =
        files.length > 0 ? files : isTableText(text) ? [pastedFile(text, pastedName)] : [];
      if (read.length === 0) return;
      event.preventDefault();
      openingActions.read(read);
    };
    const listeners = new AbortController();
    const options = { signal: listeners.signal };
    addEventListener("dragover", onDragOver, options);
    addEventListener("dragleave", onDragLeave, options);
    addEventListener("drop", onDrop, options);
    addEventListener("paste", onPaste, options);
    return () => listeners.abort();
  }, [pastedName]);
  return over ? <Veil /> : null;
}

/** Over everything, dialogs too, while files are held over the page. */
function Veil() {
  const { t } = useLocale();
  const veil = useRef<HTMLDivElement>(null);
  useEffect(() => veil.current?.showPopover(), []);
  return (
    <div
      ref={veil}
      popover="manual"
      className="pointer-events-none fixed inset-0 m-0 h-dvh w-full place-content-center justify-items-center gap-2 border-4 border-ink bg-paper/90 p-6 text-center text-ink open:grid"
    >
      <OwnFileIcon size={40} strokeWidth={1.2} aria-hidden />
      <p className="headline">{t("open.drop-here")}</p>
      <p className="text-body text-ink-2">{t("open.nothing-uploaded")}</p>
    </div>
  );
}
