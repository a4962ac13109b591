import { useLocale } from "../i18n/useLocale.ts";
import { useView } from "../state/view.ts";
import { Legend } from "../timeline/Legend.tsx";
import { Dialog } from "../ui/Dialog.tsx";

const KEYS = [
  ["← → ↑ ↓", "app.key-arrows"],
  ["Ctrl + ← →", "app.key-pan"],
  ["Page Up / Page Down", "app.key-page"],
  ["Home / End", "app.key-ends"],
  ["+ / − / 0", "app.key-zoom"],
  ["Enter", "app.key-open"],
  ["[ / ]", "app.key-story"],
  ["Alt + ← →", "app.key-minor"],
  ["Ctrl + V", "app.key-paste"],
  ["Esc", "app.key-close"],
  ["?", "app.key-help"],
] as const;

/** Legend of the marks, and every key. */
export function KeyHelp({ onClose }: { readonly onClose: () => void }) {
  const { t } = useLocale();
  const embed = useView((view) => view.embed);
  // A frame in somebody's page opens no files.
  const shown = KEYS.filter(([, label]) => !embed || label !== "app.key-paste");
  return (
    <Dialog title={t("app.help")} onClose={onClose}>
      <h3 className="border-b border-ink pb-1 text-ui font-semibold">{t("timeline.legend")}</h3>
      <Legend />
      <h3 className="mt-6 border-b border-ink pb-1 text-ui font-semibold">{t("app.keys")}</h3>
      <p className="py-2 text-ui text-ink-3">{t("app.keys-note")}</p>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 text-ui">
        {shown.map(([keys, label]) => (
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
    </Dialog>
  );
}
