import { useLocale } from "../i18n/useLocale.ts";
import type { Direction } from "../model/text.ts";
import { useView, type View } from "../state/view.ts";

/** Whether time runs to the left: as the language reads, unless the link says otherwise. */
export const timeIsRtl = (axis: View["axis"], dir: Direction): boolean =>
  (axis === "auto" ? dir : axis) === "rtl";

export function useTimeIsRtl(): boolean {
  const { dir } = useLocale();
  return timeIsRtl(
    useView((view) => view.axis),
    dir,
  );
}
