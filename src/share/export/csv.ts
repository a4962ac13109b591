import { BOM, csvLine } from "../../model/csv.ts";
import { HARM_KINDS, type ConflictEvent, type Harm, type Text } from "../../model/types.ts";
import { sourceIdsOf } from "../../query/differences.ts";
import { eventsOf, type Shown } from "./shown.ts";

interface Column {
  /** Stable, English, in every language of the page: programs read it, our own importer too. */
  readonly header: string;
  readonly of: (event: ConflictEvent) => string;
}

/** Joins ids in one cell: no id holds it. */
const LIST = "; ";
const BOUNDS = ["low", "best", "high"] as const;

/** Languages of the events' texts; Arabic and English are there even when nothing is. */
async function languagesOf(shown: Shown): Promise<string[]> {
  const { texts } = shown.index;
  const found = new Set(["ar", "en", ...(texts?.langs ?? [])]);
  // A large set's file has a column for each.
  if (texts === null)
    for await (const { title, text } of eventsOf(shown))
      for (const lang of Object.keys({ ...title, ...text })) found.add(lang);
  return [...found];
}

/**
 * The columns of a selection. Dates are EDTF. Ids stand in `category`, `place`, `actors` (`id:role; …`) and
 * `sources`; the names in the reader's language beside them, in columns that an importer leaves out.
 */
function columnsOf(shown: Shown, languages: readonly string[]): Column[] {
  const { index, locale } = shown;
  const inLang = (text: Text | undefined, lang: string): string => text?.[lang] ?? "";
  // The same few names stand in rows without number.
  const known = new Map<Text, string>();
  const named = (name: Text | undefined): string => {
    if (name === undefined) return "";
    const value = known.get(name) ?? locale.text(name).value;
    known.set(name, value);
    return value;
  };
  const harm = (event: ConflictEvent, kind: Harm["kind"], bound: (typeof BOUNDS)[number]): string =>
    String(event.harm.find((each) => each.kind === kind)?.[bound] ?? "");
  const sourcesOf = (event: ConflictEvent) =>
    sourceIdsOf(event).map((id) => ({
      id,
      source: index.sources.get(id),
    }));
  return [
    { header: "id", of: (event) => event.id },
    { header: "date", of: (event) => event.date.edtf },
    { header: "date_text", of: (event) => event.dateText?.value ?? "" },
    { header: "basis", of: (event) => event.basis },
    ...languages.map((lang): Column => ({
      header: `title_${lang}`,
      of: (event) => inLang(event.title, lang),
    })),
    ...languages.map((lang): Column => ({
      header: `text_${lang}`,
      of: (event) => inLang(event.text, lang),
    })),
    { header: "category", of: (event) => event.category },
    { header: "category_name", of: (event) => named(index.categories.get(event.category)?.name) },
    { header: "status", of: (event) => event.status },
    { header: "certainty", of: (event) => event.certainty },
    { header: "weight", of: (event) => String(event.weight) },
    {
      header: "actors",
      of: (event) => event.actors.map(({ actor, role }) => `${actor}:${role}`).join(LIST),
    },
    {
      header: "actor_names",
      of: (event) =>
        [...new Set(event.actors.map(({ actor }) => actor))]
          .map((id) => named(index.actors.get(id)?.name) || id)
          .join(LIST),
    },
    { header: "place", of: (event) => event.place ?? "" },
    { header: "place_name", of: (event) => named(index.places.get(event.place ?? "")?.name) },
    { header: "lat", of: (event) => String(index.places.get(event.place ?? "")?.point?.[1] ?? "") },
    { header: "lon", of: (event) => String(index.places.get(event.place ?? "")?.point?.[0] ?? "") },
    ...HARM_KINDS.flatMap((kind) =>
      BOUNDS.map((bound): Column => ({
        header: `${kind}_${bound}`,
        of: (event) => harm(event, kind, bound),
      })),
    ),
    { header: "tags", of: (event) => event.tags.join(LIST) },
    {
      header: "source",
      of: (event) =>
        sourcesOf(event)
          .map(({ id }) => id)
          .join(LIST),
    },
    {
      header: "source_name",
      of: (event) =>
        sourcesOf(event)
          .map(({ id, source }) => named(source?.title) || id)
          .join(LIST),
    },
    {
      header: "source_url",
      of: (event) =>
        sourcesOf(event)
          .flatMap(({ source }) => source?.url ?? [])
          .join(LIST),
    },
  ];
}

/** UTF-8 with BOM (Excel reads Arabic by it), CRLF, one line an event and one of headers. */
export async function* csv(shown: Shown): AsyncGenerator<string, void> {
  const columns = columnsOf(shown, await languagesOf(shown));
  yield BOM + csvLine(columns.map(({ header }) => header));
  for await (const event of eventsOf(shown))
    yield csvLine(columns.map((column) => column.of(event)));
}
