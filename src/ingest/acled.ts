import { slug } from "../model/ids.ts";
import type { EventInput } from "../model/schema.ts";
import type { Role, Text } from "../model/types.ts";
import * as codes from "./acledCodes.ts";
import { ACLED_ALSO, ACLED_FIELDS, type AcledField } from "./acledCodes.ts";
import { acledDate } from "./acledDate.ts";
import { actorName, placeName, providerPlace, textOf } from "./actorNames.ts";
import { type Cells, columnsOf, hits, listOf, losses } from "./conflictCells.ts";
import { between, both, naming, titleOfSet, weightOf } from "./conflictWords.ts";
import type { TwoNames } from "./countries.ts";
import type { RowReader, TableImporter, TableReading, TableSample } from "./importer.ts";
import { castOf, incidentsOf, type Part } from "./incidents.ts";

type Row = Cells<AcledField>;

function takes({ header }: TableSample): number {
  const sure = hits(header, ["event_date", "event_type", "fatalities", "notes"]);
  const own = hits(header, [
    "event_id_cnty",
    "data_id",
    "sub_event_type",
    "time_precision",
    "geo_precision",
    "interaction",
    "inter1",
    "assoc_actor_1",
    "ally_actor_1",
    "actor1",
  ]);
  return sure >= 3 && own >= 3 ? Math.min(1, 0.85 + own / 50) : sure >= 2 && own >= 4 ? 0.8 : 0;
}

/** `Military Forces of Libya (2014-2016)` is the same army before and after: the years are not of the name. */
const withoutYears = (name: string): string =>
  name
    .replace(/\s*\(\d{4}\s*[-–]\s*(?:\d{4}|present)?\)/gi, "")
    .replace(/\s+/g, " ")
    .trim();

/** The notes say outright that nobody died; "no fatalities reported" does not. */
const NOBODY_KILLED =
  /\b(?:no|without) (?:fatalities|casualties|deaths)\b(?! (?:were |was |have been |are )?(?:reported|recorded|known|mentioned))|\b(?:no one|nobody) (?:was |were )?killed\b|\bno one died\b/i;

/**
 * ACLED's codebook: which actor comes first implies no direction, so both sides take part. Two codes do say who
 * suffers. Civilians (inter 7) are unarmed by definition and act in no violence: in violent events they are victims.
 * "Excessive force against protesters" is defined by force used on peaceful demonstrators: there they are too.
 * Nothing says who demonstrates "against" whom, nor that the other side of an attack struck first.
 */
function roleOf(inter: number, type: string, subType: string): Role {
  const violent = /^(?:battle|explosions|remote violence|violence against|riots?$)/i.test(type);
  if (inter === 7 && violent) return "victim";
  return inter === 6 && /^excessive force/i.test(subType) ? "victim" : "participant";
}

function titleOf(
  type: string,
  subType: string,
  sides: readonly TwoNames[],
  place: TwoNames | undefined,
): Text {
  const what = codes.whatOf(type, subType);
  const [a, b, ...more] = sides;
  // A battle is one between two organised groups, whichever the file names first.
  return a !== undefined && b !== undefined && more.length === 0 && /^battle/i.test(type)
    ? between(what, a, b, place)
    : naming(what, sides, place);
}

/** `event_id_cnty` is stable; the others are what older files have. */
const idOf = (cells: Row): string =>
  cells("event_id_cnty") || cells("data_id") || cells("event_id_no_cnty");

function reader({ sample, draft, orders }: TableReading): RowReader {
  const columns = columnsOf(sample.header, ACLED_FIELDS, ACLED_ALSO);
  const { count, point } = losses(columns, draft);
  const cast = castOf(draft);
  const incidents = incidentsOf(draft, cast, true);
  const order = orders.get(columns.at("event_date"));
  const perActor = !columns.has("actor2");
  const countries = new Set<string>();
  /** By event: rows of one event say its zero once. */
  const zeros = new Set<string>();
  /** Who the rows of an event name, where each row names one. */
  const named = new Map<string, TwoNames[]>();

  function meet(raw: string, inter: number): { key: string; name: TwoNames } {
    const plain = withoutYears(raw) || raw;
    const name = actorName(plain);
    cast.meet(`acled:${plain}`, raw, () => ({
      name: textOf(name),
      kind: codes.kindOf(plain, inter),
    }));
    return { key: `acled:${plain}`, name };
  }

  function sideOf(cells: Row, which: "1" | "2", parts: Part[]): TwoNames | null {
    const raw = cells(`actor${which}`);
    if (raw === "") return null;
    const inter = codes.interOf(cells(`inter${which}`));
    const { key, name } = meet(raw, inter);
    parts.push({ key, role: roleOf(inter, cells("event_type"), cells("sub_event_type")) });
    for (const associated of listOf(cells(`assoc_actor_${which}`)))
      parts.push({
        key: meet(associated, inter).key,
        role: "participant",
        note: codes.ASSOCIATED(name),
      });
    return name;
  }

  function placeOf(cells: Row, row: number): { id: string; name: TwoNames } | null {
    const precision = codes.GEO[cells("geo_precision").replace(/\.0$/, "")] ?? "area";
    const within = precision === "province" ? cells("admin1") : "";
    const name = placeName([
      cells("location") || cells("admin2"),
      within || cells("admin1"),
      cells("country"),
    ]);
    if (name.en === "") return null;
    const id = providerPlace(draft, name, precision, () =>
      point(cells, row, "latitude", "longitude"),
    );
    return { id, name: placeName([cells("location") || cells("admin1"), cells("country")]) };
  }

  /** A zero of ACLED is "none" or "not known"; only the notes can tell. */
  function harmOf(cells: Row, row: number): NonNullable<EventInput["harm"]> {
    const killed = count(cells, row, "fatalities");
    if (killed === undefined) return [];
    if (killed > 0) return [{ kind: "killed", best: killed }];
    if (NOBODY_KILLED.test(cells("notes"))) return [{ kind: "killed", best: 0 }];
    zeros.add(idOf(cells) || String(row));
    return [];
  }

  function readRow(raw: readonly string[], at: number): void {
    const cells = columns.of(raw);
    const date = acledDate(cells("event_date"), cells("year"), cells("time_precision"), order);
    const value = cells("event_date");
    if ("leave" in date)
      return draft.leave({ code: date.leave, row: at, column: columns.word("event_date"), value });
    if (date.remark !== undefined)
      draft.note({
        code: date.remark,
        row: at,
        column: columns.word("event_date"),
        value,
        values: { year: cells("year") },
      });
    const [type, subType] = [cells("event_type"), cells("sub_event_type")];
    const parts: Part[] = [];
    const [a, b] = [sideOf(cells, "1", parts), sideOf(cells, "2", parts)];
    const place = placeOf(cells, at);
    const harm = harmOf(cells, at);
    const category = codes.categoryOf(type);
    const id = idOf(cells);
    if (cells("country") !== "") countries.add(cells("country"));
    const sides = perActor ? (named.get(id) ?? []) : [];
    for (const name of [a, b])
      if (name !== null && !sides.some((side) => side.en === name.en)) sides.push(name);
    if (perActor && id !== "") named.set(id, sides);
    const title = titleOf(type, subType, sides, place?.name);
    const first = incidents.add(
      id,
      {
        row: at,
        parts,
        event: {
          id: slug(id) === "" ? undefined : `acled-${slug(id)}`,
          ...date.event,
          certainty: "likely",
          title,
          text: cells("notes") === "" ? undefined : { en: cells("notes") },
          category: draft.category(category.id, () => category),
          tags: [
            ...new Set([
              ...(subType === "" ? [] : [subType]),
              ...listOf(cells("disorder_type").replace("Demostrations", "Demonstrations")),
              ...listOf(cells("civilian_targeting")),
              ...listOf(cells("tags")),
            ]),
          ],
          weight: weightOf(harm[0]?.best),
          place: place?.id,
          evidence: [...new Set(listOf(cells("source")))].map((source) =>
            draft.source(`acled:${source}`, () => ({ title: { en: source }, kind: "report" })),
          ),
          harm: harm.length === 0 ? undefined : harm,
        },
      },
      columns.word("event_id_cnty"),
    );
    if (perActor) first.event.title = title;
  }

  function finish(): void {
    incidents.end();
    const told = { row: 0 } as const;
    draft.note({ code: "acled-terms", ...told });
    draft.note({ code: "acled-order", ...told });
    if (zeros.size > 0) draft.note({ code: "acled-zero", ...told, values: { count: zeros.size } });
    if (perActor && incidents.merged > 0)
      draft.note({
        code: "actor-per-row",
        ...told,
        values: { rows: incidents.events + incidents.merged, events: incidents.events },
      });
    draft.meta({
      title: titleOfSet(countries, both("أحداث", "Events"), "ACLED"),
      lang: "en",
      licence: codes.LICENCE,
      summary: codes.SUMMARY,
      method: codes.METHOD,
    });
  }

  return { row: readRow, end: finish };
}

export const acled: TableImporter = {
  kind: "table",
  format: "acled",
  takes,
  dateColumns: ({ header }) => {
    const at = columnsOf(header, ACLED_FIELDS, ACLED_ALSO).at("event_date");
    return at === -1 ? [] : [at];
  },
  begin: reader,
};
