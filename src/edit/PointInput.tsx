import { type Path, pointerOf } from "../ingest/mend.ts";
import { useLocale } from "../i18n/useLocale.ts";
import { useFlaws } from "./check.ts";
import { fieldId } from "./editorState.ts";
import { draftActions, useFile } from "./draft.ts";
import { INPUT } from "./Field.tsx";
import { Flaws } from "./Flaws.tsx";
import { rowsAt } from "./tree.ts";

/** Latitude before longitude, as maps give them; the file has them the other way round. */
export function PointInput({ path }: { readonly path: Path }) {
  const { t } = useLocale();
  const point = useFile((file) => rowsAt(file, path));
  const pointer = pointerOf(path);
  const flaws = useFlaws(pointer);
  const [lon, lat] = point;
  const change = (next: readonly [lon: unknown, lat: unknown]): void => {
    const empty = next.every((each) => each === null || each === undefined);
    draftActions.typeValue(path, empty ? undefined : next.map((each) => each ?? null));
  };
  const fields = [
    { key: "lat", value: lat, most: 90, put: (value: number | null) => change([lon, value]) },
    { key: "lon", value: lon, most: 180, put: (value: number | null) => change([value, lat]) },
  ] as const;
  return (
    <div id={fieldId(pointer)} tabIndex={-1}>
      <div className="flex flex-wrap gap-x-5 gap-y-2">
        {fields.map(({ key, value, most, put }) => (
          <label key={key} className="text-label font-semibold">
            {t(`edit.point-${key}`)}
            <input
              type="number"
              inputMode="decimal"
              step="any"
              min={-most}
              max={most}
              dir="ltr"
              value={typeof value === "number" ? value : ""}
              className={`${INPUT} max-w-36 text-start font-normal`}
              onBlur={draftActions.seal}
              onChange={({ target }) => put(target.value === "" ? null : target.valueAsNumber)}
            />
          </label>
        ))}
      </div>
      <p className="mt-0.5 text-axis text-ink-3">{t("edit.point-hint")}</p>
      <Flaws id={`${fieldId(pointer)}-flaws`} flaws={flaws} />
    </div>
  );
}
