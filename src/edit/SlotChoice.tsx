import type { Path } from "../ingest/mend.ts";
import { useLocale } from "../i18n/useLocale.ts";
import { CategoryDot } from "../ui/CategoryDot.tsx";
import { CHECK_BOX, CHECK_LINE } from "../ui/Checkbox.tsx";
import { draftActions, useFile } from "./draft.ts";
import { valueAt } from "./tree.ts";

const SLOTS = [1, 2, 3, 4, 5, 6, 7, 8] as const;

interface SlotChoiceProps {
  readonly path: Path;
  /** Of the category in its list, which gives it a colour when none is chosen. */
  readonly place: number;
}

/** One of the eight colours, each with what it means in every set. */
export function SlotChoice({ path, place }: SlotChoiceProps) {
  const { t } = useLocale();
  const chosen = useFile((file) => valueAt(file, path));
  const name = path.join("-");
  return (
    <fieldset className="m-0 min-w-0 border-0 p-0">
      <legend className="mb-1 p-0 text-label font-semibold">{t("edit.slot")}</legend>
      <div className="grid max-w-lg grid-cols-[repeat(auto-fill,minmax(9rem,1fr))] gap-x-4">
        {SLOTS.map((slot) => (
          <label key={slot} className={CHECK_LINE}>
            <input
              type="radio"
              name={name}
              checked={(chosen ?? (place % SLOTS.length) + 1) === slot}
              className={CHECK_BOX}
              onChange={() => draftActions.set(path, slot)}
            />
            <CategoryDot slot={slot} />
            {t(`edit.slot-${slot}`)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
