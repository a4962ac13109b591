import { slug } from "../model/ids.ts";
import type { Role } from "../model/types.ts";
import { actorName, placeName, providerPlace, textOf } from "./actorNames.ts";
import { type Cells, columnsOf, hits, listOf, losses } from "./conflictCells.ts";
import { civilDay, edtfDay } from "./conflictDay.ts";
import { directed, naming } from "./conflictWords.ts";
import { arabicCountry, countryOf, type TwoNames } from "./countries.ts";
import type { RowReader, TableImporter, TableReading } from "./importer.ts";
import { type Cast, castOf, incidentsOf, type Part } from "./incidents.ts";
import { eventDateColumn, eventDays, layerOf, type Side, tellCoded } from "./machineCoded.ts";
import { ploverAction, ploverClass } from "./plover.ts";
import { kindOfSectors } from "./sectors.ts";

const FIELDS = [
  "Event ID",
  "Event Date",
  "Event Type",
  "Event Mode",
  "Quad Code",
  "Contexts",
  "Actor Name",
  "Actor Country",
  "Primary Actor Sector",
  "Actor Sectors",
  "Actor Title",
  "Actor Name Raw",
  "Wikipedia Actor ID",
  "Recipient Name",
  "Recipient Country",
  "Primary Recipient Sector",
  "Recipient Sectors",
  "Recipient Title",
  "Recipient Name Raw",
  "Wikipedia Recipient ID",
  "Placename",
  "City",
  "District",
  "Province",
  "Country",
  "Latitude",
  "Longitude",
  "Source",
  "Publication Date",
  "Headline",
  "URL",
] as const;
type Field = (typeof FIELDS)[number];
type Row = Cells<Field>;

/** Empty ones too: they keep step with the names. */
const partsOf = (cell: string): string[] => cell.split(";").map((part) => part.trim());

/** Several actors stand in one cell, "; " between them, and their countries and sectors in step with them. */
function sideOf(cells: Row, which: "Actor" | "Recipient", role: Role, cast: Cast): Side {
  const raws = listOf(cells(`${which} Name Raw`));
  const normal = listOf(cells(`${which} Name`));
  const names = normal.length > 0 ? normal : raws;
  const countries = partsOf(cells(`${which} Country`));
  const sectors = partsOf(cells(`${which} Sectors`));
  const titles = listOf(cells(`${which} Title`));
  const inStep = (list: readonly string[], at: number): string => {
    const value =
      list.length === names.length ? (list[at] ?? "") : names.length === 1 ? list.join("; ") : "";
    return value === "None" ? "" : value;
  };
  const parts: Part[] = [];
  const shown: TwoNames[] = [];
  names.forEach((raw, at) => {
    const name = actorName(raw);
    const country = inStep(countries, at);
    const key = `polecat:${raw}`;
    const isCountry = arabicCountry(raw) !== undefined;
    const sector = inStep(sectors, at) || cells(`Primary ${which} Sector`);
    const note = [inStep(titles, at), country === raw ? "" : country]
      .filter((part) => part !== "")
      .join(", ");
    cast.meet(key, raws.length === names.length ? (raws[at] ?? "") : "", () => ({
      name: textOf(name),
      kind: kindOfSectors(sector, isCountry),
      note: note === "" ? undefined : { en: note },
    }));
    parts.push({ key, role });
    shown.push(name);
  });
  return { parts, names: shown };
}

function reader({ sample, draft, orders }: TableReading): RowReader {
  const columns = columnsOf(sample.header, FIELDS);
  const { link, point } = losses(columns, draft);
  const dayOf = eventDays(columns, draft, orders);
  const cast = castOf(draft);
  const incidents = incidentsOf(draft, cast, true);

  function placeOf(cells: Row, row: number): { id: string; name: TwoNames } | null {
    // Weekly files write countries as codes of three letters.
    const country = countryOf(cells("Country"))?.en ?? cells("Country");
    const parts = [cells("City"), cells("District"), cells("Province"), country];
    const { at, precision } = layerOf(parts);
    const name = placeName(at === -1 ? [cells("Placename")] : parts);
    if (name.en === "") return null;
    const id = providerPlace(draft, name, precision, () =>
      point(cells, row, "Latitude", "Longitude"),
    );
    return { id, name: at === -1 ? name : placeName([parts[at] ?? "", country]) };
  }

  function sourceOf(cells: Row, row: number, story: string): string[] {
    const publisher = cells("Source");
    if (publisher === "" && story === "") return [];
    const url = link(cells, row, "URL");
    const day = civilDay(cells("Publication Date"), "ymd");
    const written = day === null || day === "impossible" ? null : edtfDay(day);
    const headline = cells("Headline");
    return [
      draft.source(`polecat:${publisher}|${story}`, () => ({
        title: headline || [publisher, story].filter((part) => part !== "").join(", "),
        publisher: publisher || undefined,
        kind: "article",
        lang: "und",
        written: written ?? undefined,
        url,
      })),
    ];
  }

  function readRow(raw: readonly string[], at: number): void {
    const cells = columns.of(raw);
    const day = dayOf(cells, at);
    if (day === null) return;
    const date = edtfDay(day);
    const [a, b] = [
      sideOf(cells, "Actor", "initiator", cast),
      sideOf(cells, "Recipient", "target", cast),
    ];
    const place = placeOf(cells, at);
    const [type, mode] = [cells("Event Type").toUpperCase(), cells("Event Mode")];
    const action = ploverAction(type, mode);
    const id = cells("Event ID");
    const [story = ""] = id.split("_");
    const category = ploverClass(cells("Quad Code"), type);
    // Meetings come twice, once from each side: one story, kind, day and pair are one event.
    const pair = [a, b].map((each) =>
      each.parts
        .map(({ key }) => key)
        .toSorted()
        .join(";"),
    );
    const isNamed = pair.every((keys) => keys !== "");
    const key =
      id === "" ? "" : isNamed ? [story, date, type, mode, ...pair.toSorted()].join("\n") : id;
    incidents.add(
      key,
      {
        row: at,
        parts: [...a.parts, ...b.parts],
        undirected: naming(action, [...a.names, ...b.names], place?.name),
        event: {
          id: slug(id) === "" ? undefined : `polecat-${slug(id, 80)}`,
          date,
          certainty: "unverified",
          title: directed(action, a.names, b.names, place?.name),
          category: draft.category(category.id, () => category),
          tags: [
            ...new Set([...listOf(cells("Contexts")), ...(type === "" ? [] : [`PLOVER ${type}`])]),
          ],
          weight: 2,
          place: place?.id,
          evidence: sourceOf(cells, at, story),
        },
      },
      columns.word("Event ID"),
    );
  }

  function finish(): void {
    incidents.end();
    tellCoded(draft, {
      provider: "POLECAT",
      licence: "POLECAT: Harvard Dataverse, cite Scarborough et al. 2023",
      summary: {
        ar: "بيانات POLECAT (Scarborough وآخرون 2023، Harvard Dataverse)، برموز PLOVER.",
        en: "Data of POLECAT (Scarborough et al. 2023, Harvard Dataverse), in the codes of PLOVER.",
      },
    });
    if (incidents.merged > 0)
      draft.note({ code: "both-directions", row: 0, values: { count: incidents.merged } });
  }

  return { row: readRow, end: finish };
}

export const polecat: TableImporter = {
  kind: "table",
  format: "polecat",
  takes: ({ header }) => {
    const own = hits(header, [
      "Event Mode",
      "Quad Code",
      "Contexts",
      "Actor Name",
      "Recipient Name",
      "Primary Actor Sector",
      "Primary Recipient Sector",
      "Actor Name Raw",
    ]);
    return own >= 4 && hits(header, ["Event Date", "Event Type"]) === 2
      ? Math.min(1, 0.85 + own / 60)
      : 0;
  },
  dateColumns: eventDateColumn,
  begin: reader,
};
