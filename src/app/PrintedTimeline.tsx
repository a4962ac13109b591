import { useLocale } from "../i18n/useLocale.ts";
import { useIndex } from "../state/dataset.ts";
import { useLaterSelection, useLaterWindow } from "../state/selection.ts";
import { useView } from "../state/view.ts";
import { Figure } from "../ui/Figure.tsx";
import { measureText } from "../ui/measureText.ts";
import type { PictureWish, StillPicture } from "../ui/picture.ts";

/** Pixels across, so that text is of the size of the table's on A4, upright and on its side. */
const SHEETS = [
  ["portrait", 760],
  ["landscape", 1120],
] as const;

/** The timeline as it stands on paper, above the table: its window, lanes and legend. */
export function PrintedTimeline({ draw }: { readonly draw: (wish: PictureWish) => StillPicture }) {
  const index = useIndex();
  const locale = useLocale();
  const selection = useLaterSelection();
  const window = useLaterWindow();
  const view = useView((state) => state);
  if (selection.count === 0) return null;
  return SHEETS.map(([name, width]) => (
    <Figure
      key={name}
      picture={draw({ index, locale, selection, window, view, width, measure: measureText })}
      lang={locale.lang}
      dir={locale.dir}
      measure={measureText}
      margin={0}
      words={null}
      className={`printed-picture printed-picture-${name}`}
    />
  ));
}
