import { useLocale } from "../i18n/useLocale.ts";
import { useView } from "../state/view.ts";

/** Whether time runs to the left: as the language reads, unless the link says otherwise. */
export function useAxisDirection(): boolean {
  const { dir } = useLocale();
  const axis = useView((view) => view.axis);
  return (axis === "auto" ? dir : axis) === "rtl";
}
