import { slug } from "../model/ids.ts";
import type { Role } from "../model/types.ts";
import { actorName, placeName, providerPlace, textOf } from "./actorNames.ts";
import { cameoAction, cameoCode, quadOf } from "./cameo.ts";
import { type Cells, columnsOf, hits, losses } from "./conflictCells.ts";
import { edtfDay } from "./conflictDay.ts";
import { both, directed } from "./conflictWords.ts";
import { arabicCountry, type TwoNames } from "./countries.ts";
import type { RowReader, TableImporter, TableReading } from "./importer.ts";
import { castOf, incidentsOf } from "./incidents.ts";
import {
  eventDateColumn,
  eventDays,
  layerOf,
  type Side,
  tellCoded,
  UNNAMED,
} from "./machineCoded.ts";
import { kindOfSectors } from "./sectors.ts";

const FIELDS = [
  "Event ID",
  "Event Date",
  "Source Name",
  "Source Sectors",
  "Source Country",
  "Event Text",
  "CAMEO Code",
  "Intensity",
  "Target Name",
  "Target Sectors",
  "Target Country",
  "Story ID",
  "Sentence Number",
  "Publisher",
  "City",
  "District",
  "Province",
  "Country",
  "Latitude",
  "Longitude",
] as const;
type Field = (typeof FIELDS)[number];
type Row = Cells<Field>;

function reader({ sample, draft, orders }: TableReading): RowReader {
  const columns = columnsOf(sample.header, FIELDS);
  const { point } = losses(columns, draft);
  const dayOf = eventDays(columns, draft, orders);
  const cast = castOf(draft);
  const incidents = incidentsOf(draft, cast, false);

  /** ICEWS codes who did what to whom: source and target are a direction. */
  function side(cells: Row, which: "Source" | "Target"): Side {
    const raw = cells(`${which} Name`);
    if (raw === "") return UNNAMED;
    const country = cells(`${which} Country`);
    const sectors = cells(`${which} Sectors`);
    const name = actorName(raw);
    // The same name is another person in another country.
    const key = `icews:${raw}|${country}`;
    const isCountry = arabicCountry(raw) !== undefined && !raw.includes("(");
    cast.meet(key, "", () => ({
      name: textOf(name),
      kind: kindOfSectors(sectors, isCountry),
      note:
        sectors === "" && (country === "" || country === raw)
          ? undefined
          : { en: [country, sectors].filter((part) => part !== "").join(": ") },
    }));
    const role: Role = which === "Source" ? "initiator" : "target";
    return { parts: [{ key, role }], names: [name] };
  }

  function placeOf(cells: Row, row: number): { id: string; name: TwoNames } | null {
    const parts = [cells("City"), cells("District"), cells("Province"), cells("Country")];
    const name = placeName(parts);
    if (name.en === "") return null;
    const { at, precision } = layerOf(parts);
    const id = providerPlace(draft, name, precision, () =>
      point(cells, row, "Latitude", "Longitude"),
    );
    return { id, name: placeName([parts[at] ?? "", cells("Country")]) };
  }

  function readRow(raw: readonly string[], at: number): void {
    const cells = columns.of(raw);
    const day = dayOf(cells, at);
    if (day === null) return;
    const [a, b] = [side(cells, "Source"), side(cells, "Target")];
    const place = placeOf(cells, at);
    const code = cells("CAMEO Code");
    const event = cameoCode(code, code.length > 3 ? 4 : 3);
    const root = event.slice(0, 2);
    const known = cameoAction(event, root);
    const words = cells("Event Text");
    const action: TwoNames =
      words === "" ? (known ?? { en: "event", ar: "حدث" }) : { en: words, ar: known?.ar };
    const category = quadOf(root);
    const id = cells("Event ID");
    const [publisher, story] = [cells("Publisher"), cells("Story ID")];
    incidents.add(
      id,
      {
        row: at,
        parts: [...a.parts, ...b.parts],
        event: {
          id: slug(id) === "" ? undefined : `icews-${slug(id)}`,
          date: edtfDay(day),
          certainty: "unverified",
          title: directed(action, a.names, b.names, place?.name),
          category: draft.category(category.id, () => category),
          tags: event === "" ? [] : [`CAMEO ${event}`],
          weight: Math.abs(Number(cells("Intensity"))) >= 9 ? 4 : 2,
          place: place?.id,
          evidence:
            publisher === "" && story === ""
              ? []
              : [
                  draft.source(`icews:${publisher}|${story}`, () => ({
                    title: both(
                      [publisher, story === "" ? "" : `الخبر ${story}`].filter(Boolean).join("، "),
                      [publisher, story === "" ? "" : `story ${story}`].filter(Boolean).join(", "),
                    ),
                    publisher: publisher === "" ? undefined : { en: publisher },
                    kind: "article",
                    lang: "und",
                  })),
                ],
        },
      },
      columns.word("Event ID"),
    );
  }

  function finish(): void {
    incidents.end();
    tellCoded(draft, {
      provider: "ICEWS",
      licence: "ICEWS: Harvard Dataverse, cite Boschee et al. 2015",
      summary: {
        ar: "بيانات ICEWS (Boschee وآخرون 2015، Harvard Dataverse)، من نظام الإنذار المبكر بالأزمات الذي توقف في نيسان/أبريل 2023.",
        en: "Data of ICEWS (Boschee et al. 2015, Harvard Dataverse), of the crisis early warning system that ended in April 2023.",
      },
    });
  }

  return { row: readRow, end: finish };
}

export const icews: TableImporter = {
  kind: "table",
  format: "icews",
  takes: ({ header }) => {
    const own = hits(header, [
      "Source Name",
      "Target Name",
      "Event Text",
      "CAMEO Code",
      "Story ID",
      "Source Sectors",
    ]);
    return own >= 4 && hits(header, ["Event Date"]) === 1 ? Math.min(1, 0.85 + own / 50) : 0;
  },
  dateColumns: eventDateColumn,
  begin: reader,
};
