import { useLocale } from "../i18n/useLocale.ts";
import { useView } from "../state/view.ts";
import { Legend } from "../timeline/Legend.tsx";
import { Dialog } from "../ui/Dialog.tsx";

const KEYS = [
  ["← → ↑ ↓", "help.key-arrows"],
  ["Ctrl + ← →", "help.key-pan"],
  ["Page Up / Page Down", "help.key-page"],
  ["Home / End", "help.key-ends"],
  ["+ / − / 0", "help.key-zoom"],
  ["Enter", "help.key-open"],
  ["[ / ]", "help.key-story"],
  ["Ctrl + V", "help.key-paste"],
  ["Esc", "help.key-close"],
  ["?", "help.key-help"],
] as const;

/** Legend of the marks, and every key. */
export function KeyHelp({ onClose }: { readonly onClose: () => void }) {
  const { t } = useLocale();
  const embed = useView((view) => view.embed);
  // A frame in somebody's page opens no files.
  const shown = KEYS.filter(([, label]) => !embed || label !== "help.key-paste");
  return (
    <Dialog title={t("app.help")} onClose={onClose}>
      <h3 className="border-b border-ink pb-1 text-ui font-semibold">{t("help.legend")}</h3>
      <Legend />
      <h3 className="mt-6 border-b border-ink pb-1 text-ui font-semibold">{t("help.keys")}</h3>
      <p className="py-2 text-ui text-ink-3">{t("help.keys-note")}</p>
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
