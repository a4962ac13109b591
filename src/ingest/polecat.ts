import { slug } from "../model/ids.ts";
import type { Role } from "../model/types.ts";
import { actorName, placeName, textOf } from "./actorNames.ts";
import { wholeDay } from "./columnDay.ts";
import { type Cells, columnsOf, hits, listOf, losses } from "./conflictCells.ts";
import { civilDay, edtfOf } from "./conflictDay.ts";
import { both, directed, MACHINE_CODED, naming } from "./conflictWords.ts";
import { arabicCountry, countryOf, type TwoNames } from "./countries.ts";
import type { ColumnOrders, Draft, RowReader, TableImporter, TableSample } from "./importer.ts";
import { castOf, incidentsOf, type Part } from "./incidents.ts";
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

interface Side {
  readonly parts: Part[];
  readonly names: TwoNames[];
}

function reader(sample: TableSample, draft: Draft, orders: ColumnOrders): RowReader {
  const columns = columnsOf(sample.header, FIELDS);
  const { link, point } = losses(columns, draft);
  const order = orders.get(columns.at("Event Date"));
  const cast = castOf(draft);
  const incidents = incidentsOf(draft, cast, true);

  /** Several actors stand in one cell, "; " between them, and their countries and sectors in step with them. */
  function side(cells: Row, which: "Actor" | "Recipient", role: Role): Side {
    const raws = listOf(cells(`${which} Name Raw`));
    const normal = listOf(cells(`${which} Name`));
    const names = normal.length > 0 ? normal : raws;
    const countries = cells(`${which} Country`)
      .split(";")
      .map((part) => part.trim());
    const sectors = cells(`${which} Sectors`)
      .split(";")
      .map((part) => part.trim());
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
        ...(note === "" ? {} : { note: { en: note } }),
      }));
      parts.push({ key, role });
      shown.push(name);
    });
    return { parts, names: shown };
  }

  function placeOf(cells: Row, row: number): { id: string; name: TwoNames } | null {
    // Weekly files write countries as codes of three letters.
    const country = countryOf(cells("Country"))?.en ?? cells("Country");
    const parts = [cells("City"), cells("District"), cells("Province"), country];
    const at = parts.findIndex((part) => part !== "");
    const name = placeName(at === -1 ? [cells("Placename")] : parts);
    if (name.en === "") return null;
    const precision = (["place", "area", "province", "country"] as const)[at] ?? "area";
    const spot = precision === "country" ? undefined : point(cells, row, "Latitude", "Longitude");
    const id = draft.place([name.en, precision, ...(spot ?? [])].join("|"), () => ({
      name: textOf(name),
      precision,
      ...(spot === undefined ? {} : { point: spot }),
    }));
    return { id, name: at === -1 ? name : placeName([parts[at] ?? "", country]) };
  }

  function sourceOf(cells: Row, row: number, story: string): string[] {
    const publisher = cells("Source");
    if (publisher === "" && story === "") return [];
    const url = link(cells, row, "URL");
    const day = civilDay(cells("Publication Date"), "ymd");
    const written =
      day === null || day === "impossible" ? null : edtfOf(day.year, day.month, day.day);
    const headline = cells("Headline");
    return [
      draft.source(`polecat:${publisher}|${story}`, () => ({
        title: headline || [publisher, story].filter((part) => part !== "").join(", "),
        ...(publisher === "" ? {} : { publisher }),
        kind: "article",
        lang: "und",
        ...(written === null ? {} : { written }),
        ...(url === undefined ? {} : { url }),
      })),
    ];
  }

  function readRow(raw: readonly string[], at: number): void {
    const cells = columns.of(raw);
    const value = cells("Event Date");
    const found = wholeDay(value, order);
    if ("leave" in found)
      return draft.leave({
        code: found.leave,
        row: at,
        column: columns.word("Event Date"),
        value,
      });
    const { day } = found;
    const date = edtfOf(day.year, day.month, day.day);
    const [a, b] = [side(cells, "Actor", "initiator"), side(cells, "Recipient", "target")];
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
          ...(slug(id) === "" ? {} : { id: `polecat-${slug(id, 80)}` }),
          date,
          certainty: "unverified",
          title: directed(action, a.names, b.names, place?.name),
          category: draft.category(category.id, () => category),
          tags: [
            ...new Set([...listOf(cells("Contexts")), ...(type === "" ? [] : [`PLOVER ${type}`])]),
          ],
          weight: 2,
          ...(place === null ? {} : { place: place.id }),
          evidence: sourceOf(cells, at, story),
        },
      },
      columns.word("Event ID"),
    );
  }

  function finish(): void {
    incidents.end();
    draft.note({ code: "machine-coded", row: 0 });
    if (incidents.merged > 0)
      draft.note({ code: "both-directions", row: 0, values: { count: incidents.merged } });
    draft.meta({
      title: both("أحداث رمّزها برنامج (POLECAT)", "Events coded by a program (POLECAT)"),
      lang: "en",
      licence: "POLECAT: Harvard Dataverse, cite Scarborough et al. 2023",
      summary: both(
        "بيانات POLECAT (Scarborough وآخرون 2023، Harvard Dataverse)، برموز PLOVER.",
        "Data of POLECAT (Scarborough et al. 2023, Harvard Dataverse), in the codes of PLOVER.",
      ),
      method: MACHINE_CODED,
    });
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
  dateColumns: ({ header }) => {
    const at = columnsOf(header, FIELDS).at("Event Date");
    return at === -1 ? [] : [at];
  },
  begin: (sample, draft, _answers, orders) => reader(sample, draft, orders),
};
