import { FORMAT } from "../model/format.ts";
import type { Dataset, Interval, Meta, Source } from "../model/types.ts";
import { metaJson } from "./canonical.ts";

/** Dates go out as a person writes them; an open or doubtful one is told by its EDTF alone. */
export const datedForm = <T extends { readonly date?: Interval }>({ date, ...rest }: T) =>
  date === undefined ? rest : { ...rest, date: date.edtf };

export const sourceForm = ({ written, ...source }: Source) =>
  written === undefined
    ? source
    : { ...source, written: { date: written.date.edtf, basis: written.basis } };

export const metaForm = ({ window, ...rest }: Meta) => ({
  ...metaJson(rest),
  ...(window === undefined ? {} : { window: window.edtf }),
});

/** Records without their empty lists: what is left out has the same meaning. */
const line = (record: object): string =>
  JSON.stringify(record, (_, value: unknown) =>
    Array.isArray(value) && value.length === 0 ? undefined : value,
  );

/** The beginning of a file, up to its lists; `}` closes it. */
export const headText = (meta: object): string =>
  `{"format": ${JSON.stringify(FORMAT)},\n"meta": ${JSON.stringify(meta)}`;

/** A list of a file, a line a record, as its records come. */
export function listWriter(name: string): {
  readonly next: (record: object) => string;
  readonly end: () => string;
} {
  const start = `,\n"${name}": [\n`;
  let before = start;
  return {
    next(record) {
      const text = before + line(record);
      before = ",\n";
      return text;
    },
    end: () => (before === start ? `${start}]` : "\n]"),
  };
}

/** A list of a file, a line a record. */
export function* listText(name: string, records: Iterable<object>): Generator<string> {
  const list = listWriter(name);
  for (const record of records) yield list.next(record);
  yield list.end();
}

export const END_TEXT = "\n}\n";

function* formsOf<T>(records: readonly T[], form: (record: T) => object): Generator<object> {
  for (const record of records) yield form(record);
}

/** A set in the form that `data/README.md` teaches, record by record. `parseDataset` reads the same set of it. */
export function* setText(dataset: Dataset): Generator<string> {
  yield headText(metaForm(dataset.meta));
  yield* listText("categories", dataset.categories);
  yield* listText("actors", dataset.actors);
  yield* listText("places", dataset.places);
  yield* listText("sources", formsOf(dataset.sources, sourceForm));
  yield* listText("events", formsOf(dataset.events, datedForm));
  yield* listText("ties", formsOf(dataset.ties, datedForm));
  yield END_TEXT;
}
