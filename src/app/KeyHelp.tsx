import { useEffect, useRef } from "react";
import { useLocale } from "../i18n/useLocale.ts";
import { Legend } from "../timeline/Legend.tsx";
import { CloseIcon } from "../ui/icons.ts";
import { IconButton } from "../ui/IconButton.tsx";

const KEYS = [
  ["← → ↑ ↓", "app.key-arrows"],
  ["Ctrl + ← →", "app.key-pan"],
  ["Page Up / Page Down", "app.key-page"],
  ["Home / End", "app.key-ends"],
  ["+ / − / 0", "app.key-zoom"],
  ["Enter", "app.key-open"],
  ["[ / ]", "app.key-story"],
  ["Alt + ← →", "app.key-minor"],
  ["Esc", "app.key-close"],
  ["?", "app.key-help"],
] as const;

/** Legend of the marks, and every key. */
export function KeyHelp({ onClose }: { readonly onClose: () => void }) {
  const { t } = useLocale();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (element && !element.open) element.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      onClose={onClose}
      aria-labelledby="help-title"
      className="m-auto max-h-[86vh] w-[640px] max-w-[94vw] overflow-auto rounded border border-ink bg-paper px-6 py-4 text-ink backdrop:bg-scrim"
    >
      <div className="flex items-center justify-between border-b-2 border-ink pb-1">
        <h2 id="help-title" className="text-base font-semibold">
          {t("timeline.legend")}
        </h2>
        <IconButton
          icon={CloseIcon}
          label={t("ui.close")}
          onClick={() => dialog.current?.close()}
        />
      </div>
      <Legend />
      <h2 className="mt-6 border-b border-ink pb-1 text-base font-semibold">{t("app.keys")}</h2>
      <p className="py-2 text-ui text-ink-3">{t("app.keys-note")}</p>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 text-ui">
        {KEYS.map(([keys, label]) => (
          <div
            key={label}
            className="col-span-2 grid grid-cols-subgrid border-b border-hair-2 py-1"
          >
            <dt dir="ltr" className="text-start font-semibold whitespace-nowrap">
              {keys}
            </dt>
            <dd>{t(label)}</dd>
          </div>
        ))}
      </dl>
    </dialog>
  );
}
