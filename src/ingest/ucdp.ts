import { slug } from "../model/ids.ts";
import type { Text } from "../model/types.ts";
import { actorName, placeName, providerPlace, textOf } from "./actorNames.ts";
import { type Cells, columnsOf, hits, losses } from "./conflictCells.ts";
import { type CivilDay, comesBefore, intervalOf, spanOf } from "./conflictDay.ts";
import { against, between, both, naming, titleOfSet, weightOf } from "./conflictWords.ts";
import type { TwoNames } from "./countries.ts";
import type { Draft, RowReader, TableImporter, TableReading, TableSample } from "./importer.ts";
import { type Cast, castOf, incidentsOf, type Part } from "./incidents.ts";
import { UCDP_DAYS, ucdpWindow } from "./ucdpDate.ts";
import { isUcdpRow, UCDP_ALSO, UCDP_COLUMNS, type UcdpField } from "./ucdpColumns.ts";
import { reportsOf } from "./ucdpSources.ts";
import { harmOf, textOfRow } from "./ucdpText.ts";
import * as words from "./ucdpWords.ts";

type Row = Cells<UcdpField>;

/** Files without a header: the columns stand in UCDP's own order. */
const headerOf = ({ header }: TableSample): readonly string[] =>
  header.length === 0 ? UCDP_COLUMNS : header;

function takes({ header, rows }: TableSample): number {
  if (header.length === 0) {
    const read = rows.filter(isUcdpRow).length;
    return read > 0 && read * 2 >= rows.length ? 0.95 : 0;
  }
  const sure = hits(header, ["type_of_violence", "side_a", "side_b", "date_start", "date_end"]);
  const more = hits(header, [
    "dyad_name",
    "conflict_name",
    "best",
    "deaths_civilians",
    "where_prec",
  ]);
  return sure === 5 ? 0.9 + more / 50 : sure >= 3 && more >= 3 ? 0.7 : 0;
}

/** The Government side of UCDP is always called "Government of …"; in wars of states the other side is one too. */
const kindOf = (name: string, stateNumber: string) =>
  stateNumber !== "" || name.startsWith("Government of ")
    ? ("state" as const)
    : /^(?:Civilians|Supporters of )/.test(name)
      ? ("group" as const)
      : ("armed-force" as const);

function titleOf(
  kind: string,
  { what }: words.Violence,
  a: TwoNames | undefined,
  b: TwoNames | undefined,
  place: TwoNames | undefined,
): Text {
  if (a === undefined || b === undefined)
    return naming(
      what,
      [a ?? b].flatMap((side) => side ?? []),
      place,
    );
  return kind === "3" ? against(what, a, b, place) : between(what, a, b, place);
}

/** Who fought whom, from the first to the last event of the two. */
function dyadsOf(draft: Draft, cast: Cast) {
  const dyads = new Map<string, { sides: readonly string[]; first: CivilDay; last: CivilDay }>();
  return {
    meet(a: string, b: string, { start, end }: { start: CivilDay; end: CivilDay }): void {
      const key = [a, b].toSorted().join("|");
      const dyad = dyads.get(key) ?? { sides: [a, b], first: start, last: end };
      if (comesBefore(start, dyad.first)) dyad.first = start;
      if (comesBefore(dyad.last, end)) dyad.last = end;
      dyads.set(key, dyad);
    },
    end(): void {
      for (const [key, { sides, first, last }] of dyads) {
        const [from = "", to = ""] = sides.map(cast.id);
        draft.tie(key, () => ({
          from,
          to,
          kind: "fights",
          date: intervalOf(first, last),
          basis: "resolved",
          note: both(
            "من أول حدث بينهما في الملف إلى آخر حدث.",
            "From the first to the last event of the two in the file.",
          ),
        }));
      }
    },
  };
}

function reader({ sample, draft, orders }: TableReading): RowReader {
  const columns = columnsOf(headerOf(sample), UCDP_COLUMNS, UCDP_ALSO);
  const { point, lost } = losses(columns, draft);
  const cast = castOf(draft);
  const incidents = incidentsOf(draft, cast, false);
  const dyads = dyadsOf(draft, cast);
  const countries = new Set<string>();

  /** The key and name of a side; its number is its identity, since names change between versions. */
  function side(cells: Row, which: "a" | "b", note?: Text) {
    const raw = cells(`side_${which}`);
    if (raw === "") return null;
    const number = cells(`side_${which}_new_id`);
    const name = actorName(raw);
    const key = raw === "Civilians" ? "ucdp:civilians" : number === "" ? raw : `ucdp:${number}`;
    cast.meet(key, raw, () => ({
      name: textOf(name),
      kind: kindOf(raw, cells(`gwno${which}`)),
      ids: number === "" ? undefined : { ucdp: number },
      note,
    }));
    return { key, name };
  }

  function placeOf(cells: Row, row: number): { id: string; name: TwoNames } | null {
    const precision = words.WHERE[cells("where_prec")] ?? "area";
    const country = cells("country");
    const where = cells("where_coordinates") || cells("adm_2") || cells("adm_1");
    const name = placeName(precision === "country" ? [country || where] : [where, country]);
    if (name.en === "") return null;
    const id = providerPlace(draft, name, precision, () =>
      point(cells, row, "latitude", "longitude"),
    );
    return { id, name };
  }

  function readRow(raw: readonly string[], at: number): void {
    const cells = columns.of(raw);
    const date = ucdpWindow(cells, columns, orders);
    if ("leave" in date)
      return draft.leave({
        code: date.leave,
        row: at,
        column: columns.word(date.field),
        value: cells(date.field),
      });
    if (date.remark !== undefined)
      draft.note({
        code: date.remark,
        row: at,
        column: columns.word("date_end"),
        value: `${cells("date_start")} / ${cells("date_end")}`,
      });
    const kind = cells("type_of_violence");
    const violence = words.VIOLENCE[kind] ?? words.OTHER_VIOLENCE;
    if (violence === words.OTHER_VIOLENCE) lost("bad-value", at, "type_of_violence", kind);
    const [a, b] = [side(cells, "a"), side(cells, "b")];
    const place = placeOf(cells, at);
    const title = titleOf(kind, violence, a?.name, b?.name, place?.name);
    if (cells("country") !== "") countries.add(cells("country"));

    const parts: Part[] = [];
    if (a !== null) parts.push({ key: a.key, role: kind === "3" ? "initiator" : "participant" });
    if (b !== null) parts.push({ key: b.key, role: kind === "3" ? "victim" : "participant" });
    if (a !== null && b !== null && (kind === "1" || kind === "2")) dyads.meet(a.key, b.key, date);
    const precision = cells("date_prec");
    const note = words.windowNote(precision, cells("event_clarity") === "2");
    const told = { cells, row: at, columns, draft };
    const harm = harmOf(told);
    const text = textOfRow(told, [a?.name ?? null, b?.name ?? null]);
    const id = cells("id") || cells("relid");
    const status = cells("code_status");
    incidents.add(
      id,
      {
        row: at,
        parts,
        event: {
          id: slug(id) === "" ? undefined : `ucdp-${slug(id)}`,
          // Precision 1 with two days is a duration, which stays an interval even from the first to the last of a month.
          date: precision === "1" ? intervalOf(date.start, date.end) : spanOf(date.start, date.end),
          dateNote: note,
          // Coded and checked by researchers; "Check …" marks what they have not settled.
          certainty: status === "" || /^clear$/i.test(status) ? "likely" : "unverified",
          title,
          text: text ?? undefined,
          category: draft.category(violence.category.id, () => violence.category),
          tags: [cells("conflict_name"), cells("region")].filter((tag) => tag !== ""),
          weight: weightOf(harm[0]?.best),
          place: place?.id,
          evidence: [
            ...new Set(
              reportsOf(cells("source_article")).map(({ key, source }) =>
                draft.source(key, () => source),
              ),
            ),
          ],
          harm: harm.length === 0 ? undefined : harm,
        },
      },
      columns.word("id"),
    );
  }

  function finish(): void {
    incidents.end();
    dyads.end();
    draft.meta({
      title: titleOfSet(countries, both("أحداث نزاعات", "Conflict events"), "UCDP GED"),
      lang: "en",
      licence: words.LICENCE,
      summary: words.SUMMARY,
      method: words.METHOD,
    });
  }

  return { row: readRow, end: finish };
}

export const ucdp: TableImporter = {
  kind: "table",
  format: "ucdp",
  takes,
  // Only a file that went through a spreadsheet has dates that a whole column must decide.
  dateColumns: (sample) => {
    const columns = columnsOf(headerOf(sample), UCDP_COLUMNS, UCDP_ALSO);
    return UCDP_DAYS.map(columns.at).filter((at) =>
      sample.rows.some((row) => !/^\s*(?:\d{4}-|$)/.test(row[at] ?? "")),
    );
  },
  begin: reader,
};
