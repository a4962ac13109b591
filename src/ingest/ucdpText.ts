import type { EventInput } from "../model/schema.ts";
import type { Text } from "../model/types.ts";
import { arabicOr } from "./actorNames.ts";
import { type Cells, type Columns, losses } from "./conflictCells.ts";
import { both } from "./conflictWords.ts";
import type { TwoNames } from "./countries.ts";
import type { Draft } from "./importer.ts";
import type { UcdpField } from "./ucdpColumns.ts";

interface UcdpRow {
  readonly cells: Cells<UcdpField>;
  readonly row: number;
  readonly columns: Columns<UcdpField>;
  /** Hears what the row says wrongly. */
  readonly draft: Draft;
}

/** The estimates of who was killed; empty when the row has none. */
export function harmOf({ cells, row, columns, draft }: UcdpRow): NonNullable<EventInput["harm"]> {
  const { count } = losses(columns, draft);
  const [low, best, high] = [
    count(cells, row, "low"),
    count(cells, row, "best"),
    count(cells, row, "high"),
  ];
  if (low === undefined && best === undefined && high === undefined) return [];
  if ((low ?? 0) > (best ?? high ?? Infinity) || (best ?? low ?? 0) > (high ?? Infinity))
    draft.note({
      code: "deaths-disagree",
      row,
      column: columns.word("best"),
      value: [low, best, high].map((figure) => figure ?? "").join(" / "),
    });
  return [{ kind: "killed", low, best, high }];
}

/** What the row says beyond its fields: the killed of each side, the place and the source in its own words. */
export function textOfRow(
  { cells, row, columns, draft }: UcdpRow,
  [a, b]: readonly [TwoNames | null, TwoNames | null],
): Text | null {
  const { count } = losses(columns, draft);
  const shares = [
    ["deaths_a", a],
    ["deaths_b", b],
    ["deaths_civilians", { en: "civilians", ar: "مدنيون" }],
    ["deaths_unknown", { en: "unknown", ar: "غير معروفين" }],
  ] as const;
  const killed = shares.flatMap(([field, name]) => {
    const figure = count(cells, row, field);
    // Where civilians are the side they have a column of their own.
    const twice = field === "deaths_b" && name?.en === "Civilians" && figure === 0;
    return figure === undefined || name === null || twice ? [] : [{ name, figure }];
  });
  const bySide = (nameOf: (name: TwoNames) => string, stop: string): string =>
    killed.map(({ name, figure }) => `${nameOf(name)} ${figure}`).join(stop);
  const where = cells("where_description");
  const source = cells("source_original");
  const lines: Text[] = [];
  if (killed.length > 0)
    lines.push(
      both(
        `القتلى بحسب الجهة (أفضل تقدير): ${bySide(arabicOr, "؛ ")}.`,
        `Killed, by side (best estimate): ${bySide(({ en }) => en, "; ")}.`,
      ),
    );
  if (where !== "")
    lines.push(both(`وصف المكان في الأصل: ${where}`, `Place as described: ${where}`));
  if (source !== "") lines.push(both(`المصدر الأصلي: ${source}`, `Original source: ${source}`));
  const all = (lang: "ar" | "en"): string => lines.map((line) => line[lang]).join("\n");
  return lines.length === 0 ? null : both(all("ar"), all("en"));
}
