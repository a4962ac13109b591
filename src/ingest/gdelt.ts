import type { ActorInput } from "../model/schema.ts";
import type { PlacePrecision, Role, Text } from "../model/types.ts";
import { arabicOr, placeName, providerPlace, textOf } from "./actorNames.ts";
import { cameoAction, cameoCode, QUADS, quadOf } from "./cameo.ts";
import { codedActor } from "./cameoActors.ts";
import { type Cells, type Columns, columnsOf, listOf, losses } from "./conflictCells.ts";
import { civilDay, edtfDay } from "./conflictDay.ts";
import { both, directed, naming, weightOfReports } from "./conflictWords.ts";
import type { TwoNames } from "./countries.ts";
import {
  GDELT_ALSO,
  GDELT_FIELDS,
  type GdeltField,
  gdeltHeader,
  hasGdeltHeader,
  isGdelt,
} from "./gdeltColumns.ts";
import type { Draft, RowReader, TableImporter, TableReading } from "./importer.ts";
import { castOf, incidentsOf } from "./incidents.ts";
import { type Side, tellCoded, UNNAMED } from "./machineCoded.ts";

/** `ActionGeo_Type`: 1 country, 2 US state, 3 US city, 4 city, 5 province. The point of a country is its middle. */
const GEO: Readonly<Record<string, PlacePrecision>> = {
  "1": "country",
  "2": "province",
  "3": "place",
  "4": "place",
  "5": "province",
};

const NAMED = (name: string): Text => both(`الاسم في النص: ${name}`, `Named in the text: ${name}`);
const READ_FROM = (added: string): Text =>
  both(
    `قرأ برنامج GDELT هذا التاريخ في خبر نُشر نحو ${added}؛ قد يكون حُسب من عبارة مثل «قبل عام».`,
    `GDELT's program read this date in an article of about ${added}; it may come from words like “a year ago”.`,
  );

interface GdeltRow {
  readonly cells: Cells<GdeltField>;
  readonly row: number;
  readonly columns: Columns<GdeltField>;
  readonly draft: Draft;
}

/** What an actor's codes say together; null when they say nothing. */
function readCodes({ cells }: GdeltRow, which: "1" | "2"): ReturnType<typeof codedActor> {
  const types = ["1", "2", "3"] as const;
  return codedActor({
    country: cells(`Actor${which}CountryCode`),
    group: cells(`Actor${which}KnownGroupCode`),
    ethnic: cells(`Actor${which}EthnicCode`),
    faiths: [cells(`Actor${which}Religion1Code`), cells(`Actor${which}Religion2Code`)].filter(
      Boolean,
    ),
    types: types.map((number) => cells(`Actor${which}Type${number}Code`)).filter(Boolean),
  });
}

function placeOf({ cells, row, columns, draft }: GdeltRow): { id: string; name: TwoNames } | null {
  const precision = GEO[cells("ActionGeo_Type")];
  const name = placeName(listOf(cells("ActionGeo_FullName"), ","));
  if (precision === undefined || name.en === "") return null;
  const { point } = losses(columns, draft);
  const id = providerPlace(draft, name, precision, () =>
    point(cells, row, "ActionGeo_Lat", "ActionGeo_Long"),
  );
  return { id, name };
}

function sourceOf({ cells, row, columns, draft }: GdeltRow): string[] {
  const address = cells("SOURCEURL");
  if (address === "") return [];
  const url = losses(columns, draft).link(cells, row, "SOURCEURL");
  const title = address.replace(/^https?:\/\/(?:www\.)?/i, "").slice(0, 120);
  const publisher = url === undefined ? undefined : new URL(url).hostname.replace(/^www\./, "");
  return [
    draft.source(address, () => ({
      title,
      kind: "article",
      lang: "und",
      ...(url === undefined || publisher === undefined ? {} : { url, publisher }),
    })),
  ];
}

function reader({ sample, draft }: TableReading): RowReader {
  const headed = sample.header.length > 0;
  const byHeader = new Map<readonly string[], Columns<GdeltField>>();
  /** The columns of a header; without one, rows of several widths stand in one file. */
  const columnsFor = (header: readonly string[]) => {
    const known = byHeader.get(header);
    if (known !== undefined) return known;
    const columns = columnsOf(header, GDELT_FIELDS, GDELT_ALSO);
    byHeader.set(header, columns);
    return columns;
  };
  const cast = castOf(draft);
  const incidents = incidentsOf(draft, cast, true);
  const unknown = new Set<string>();
  let older = 0;

  function sideOf(found: GdeltRow, which: "1" | "2", role: Role): Side {
    const { cells, row } = found;
    const [code, name] = [cells(`Actor${which}Code`), cells(`Actor${which}Name`)];
    if (code === "" && name === "") return UNNAMED;
    const read = readCodes(found, which);
    for (const each of read?.unknown ?? [])
      if (!unknown.has(each)) {
        unknown.add(each);
        draft.note({ code: "unknown-code", row, column: `Actor${which}Code`, value: each });
      }
    const label = read?.name ?? { en: name || code };
    const key = `cameo:${read === null ? `${code}|${name}` : code || label.en}`;
    cast.meet(key, "", (): ActorInput => ({
      name: textOf(label),
      kind: read?.kind ?? "unstated",
      ids: code === "" ? undefined : { cameo: code },
    }));
    const told = name !== "" && name.toLowerCase() !== label.en.toLowerCase();
    return { parts: [{ key, role, note: told ? NAMED(name) : undefined }], names: [label] };
  }

  function readRow(raw: readonly string[], at: number): void {
    const header = headed ? sample.header : gdeltHeader(raw);
    if (header === null) return draft.leave({ code: "bad-record", row: at, value: raw.join(" ") });
    const columns = columnsFor(header);
    const cells = columns.of(raw);
    const day = civilDay(cells("SQLDATE"), "ymd");
    if (day === null || day === "impossible") {
      const code =
        cells("SQLDATE") === "" ? "no-date" : day === null ? "unread-date" : "impossible-date";
      return draft.leave({
        code,
        row: at,
        column: columns.word("SQLDATE"),
        value: cells("SQLDATE"),
      });
    }
    const date = edtfDay(day);
    const seen = civilDay(cells("DATEADDED").slice(0, 8), "ymd");
    const added = seen === null || seen === "impossible" ? date : edtfDay(seen);
    if (added !== date) older += 1;

    const found = { cells, row: at, columns, draft };
    const [a, b] = [sideOf(found, "1", "initiator"), sideOf(found, "2", "target")];
    const place = placeOf(found);
    const code = cells("EventCode").replace(/^-+$/, "");
    const event = cameoCode(code, code.length > 3 ? 4 : 3);
    const root = cameoCode(cells("EventRootCode"), 2) || event.slice(0, 2);
    const action = cameoAction(event, root) ?? { en: "event", ar: "حدث" };
    const number = Number(cells("QuadClass"));
    const category = QUADS[number - 1] ?? quadOf(root);
    const address = cells("SOURCEURL");
    const [mentions, sources] = [
      Number(cells("NumMentions")) || 0,
      Number(cells("NumSources")) || 0,
    ];
    const id = cells("GLOBALEVENTID");
    // One article, one kind of action, one place, one day: the same event, told of other actors (research, 1.3).
    const where = cells("ActionGeo_FeatureID") || cells("ActionGeo_FullName");
    const key = address === "" ? id : [address, root, where, date].join("\n");
    incidents.add(
      key,
      {
        row: at,
        parts: [...a.parts, ...b.parts],
        undirected: naming(action, [...a.names, ...b.names], place?.name),
        event: {
          id: /^\d+$/.test(id) ? `gdelt-${id}` : undefined,
          date,
          ...(added === date ? {} : { dateNote: READ_FROM(added), basis: "resolved" as const }),
          certainty: "unverified",
          title: directed(action, a.names, b.names, place?.name),
          text: both(
            `رمز الفعل في CAMEO: ${event || "—"} (${arabicOr(action)}). مرات الذكر: ${mentions}؛ المصادر: ${sources}.`,
            `CAMEO action code: ${event || "—"} (${action.en}). Mentions: ${mentions}; sources: ${sources}.`,
          ),
          category: draft.category(category.id, () => category),
          tags: event === "" ? [] : [`CAMEO ${event}`],
          weight: weightOfReports(mentions),
          place: place?.id,
          evidence: sourceOf(found),
        },
      },
      columns.word("SOURCEURL"),
    );
  }

  function finish(): void {
    incidents.end();
    tellCoded(draft, {
      provider: "GDELT",
      licence: "GDELT: free use with citation",
      summary: {
        ar: "بيانات مشروع GDELT ‏(gdeltproject.org)، حرة الاستعمال مع ذكر المصدر. هي خيوط للبحث لا وقائع ثابتة.",
        en: "Data of the GDELT Project (gdeltproject.org), free to use with citation. Leads to follow, not established facts.",
      },
    });
    if (incidents.merged > 0)
      draft.note({ code: "same-report", row: 0, values: { count: incidents.merged } });
    if (older > 0) draft.note({ code: "older-than-report", row: 0, values: { count: older } });
  }

  return { row: readRow, end: finish };
}

export const gdelt: TableImporter = {
  kind: "table",
  format: "gdelt",
  takes: (sample) => {
    if (sample.header.length === 0) return isGdelt(sample) ? 0.97 : 0;
    return hasGdeltHeader(sample.header) ? 0.97 : 0;
  },
  begin: reader,
};
