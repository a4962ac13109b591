import type {
  ActorInput,
  CategoryInput,
  DateInput,
  EventInput,
  EvidenceInput,
  PlaceInput,
  SourceInput,
  TextInput,
  TieInput,
} from "../model/schema.ts";
import type {
  Actor,
  Category,
  ConflictEvent,
  Evidence,
  Interval,
  Place,
  Source,
  Text,
  Tie,
} from "../model/types.ts";

type Present<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** Leaves out the keys that are undefined: canonical records have no such keys. */
function present<T extends object>(record: T): Present<T>;
function present(record: object): object {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}

/** Resolves an EDTF string; a resolved date needs no resolver. */
export function dateOf(
  input: DateInput,
  resolve: (edtf: string) => Interval | null,
): Interval | null {
  if (typeof input === "string") return resolve(input);
  const start = input.start ?? -Infinity;
  const end = input.end ?? Infinity;
  if (end < start || (start === -Infinity && end === Infinity)) return null;
  const { edtf, precision, approximate, uncertain } = input;
  return { edtf, start, end, precision, approximate, uncertain };
}

/** From the forms that a person writes to canonical records; `lang` is that of plain strings. */
export interface Expand {
  text(input: TextInput): Text;
  category(input: CategoryInput, id: string, place: number): Category;
  actor(input: ActorInput, id: string): Actor;
  place(input: PlaceInput, id: string): Place;
  source(input: SourceInput, id: string, written: Interval | null): Source;
  event(input: EventInput, id: string, date: Interval): ConflictEvent;
  tie(input: TieInput, id: string, date: Interval | null): Tie;
}

export function expanding(lang: string): Expand {
  const text = (input: TextInput): Text => (typeof input === "string" ? { [lang]: input } : input);
  const maybe = (input: TextInput | undefined): Text | undefined =>
    input === undefined ? undefined : text(input);

  const evidence = (input: EvidenceInput): Evidence => {
    const form = typeof input === "string" ? { source: input } : input;
    return present({
      source: form.source,
      start: form.start,
      end: form.end,
      voices: form.voices ?? [],
      stance: form.stance ?? "supports",
      for: form.for ?? [],
      note: maybe(form.note),
    });
  };

  return {
    text,
    category: (input, id, place) => ({
      id,
      name: text(input.name),
      slot: input.slot ?? (place % 8) + 1,
      half: input.half ?? "politics",
      hidden: input.hidden ?? false,
    }),
    actor: (input, id) =>
      present({
        id,
        name: text(input.name),
        short: maybe(input.short),
        aliases: input.aliases ?? [],
        kind: input.kind ?? "unstated",
        parent: input.parent,
        side: input.side,
        ids: input.ids ?? {},
        note: maybe(input.note),
      }),
    place: (input, id) =>
      present({
        id,
        name: text(input.name),
        point: input.point,
        precision: input.precision ?? "place",
      }),
    source: (input, id, written) =>
      present({
        id,
        title: text(input.title),
        publisher: maybe(input.publisher),
        kind: input.kind ?? "article",
        lang: input.lang ?? lang,
        written:
          written === null
            ? undefined
            : {
                date: written,
                basis:
                  (typeof input.written === "object" ? input.written.basis : undefined) ?? "stated",
              },
        url: input.url,
        sha256: input.sha256,
        length: input.length,
        paragraphs: (input.paragraphs ?? []).map(({ part, start, end, summary }) =>
          present({ part, start, end, summary: text(summary) }),
        ),
        note: maybe(input.note),
      }),
    event: (input, id, date) =>
      present({
        id,
        date,
        dateText:
          input.dateText === undefined
            ? undefined
            : typeof input.dateText === "string"
              ? { value: input.dateText, lang }
              : { value: input.dateText.value, lang: input.dateText.lang ?? lang },
        basis: input.basis ?? "stated",
        dateNote: maybe(input.dateNote),
        status: input.status ?? "occurred",
        certainty: input.certainty ?? "unverified",
        title: text(input.title),
        short: maybe(input.short),
        text: maybe(input.text),
        category: input.category ?? "",
        tags: input.tags ?? [],
        weight: input.weight ?? 3,
        actors: (input.actors ?? []).map((each) => {
          const form = typeof each === "string" ? { actor: each } : each;
          return present({
            actor: form.actor,
            role: form.role ?? "participant",
            note: maybe(form.note),
          });
        }),
        place: input.place,
        evidence: (input.evidence ?? []).map(evidence),
        wording: (input.wording ?? []).map((each) =>
          present({
            term: each.term,
            lang: each.lang ?? lang,
            by: each.by,
            reading: text(each.reading),
            note: maybe(each.note),
          }),
        ),
        alternatives: (input.alternatives ?? []).map(({ field, value, according }) => ({
          field,
          value: text(value),
          according,
        })),
        harm: (input.harm ?? []).map(({ kind, low, best, high }) =>
          present({ kind, low, best, high }),
        ),
        links: (input.links ?? []).map((each) =>
          typeof each === "string"
            ? { rel: "follows" as const, to: each }
            : { rel: each.rel ?? "follows", to: each.to },
        ),
      }),
    tie: (input, id, date) =>
      present({
        id,
        from: input.from,
        to: input.to,
        kind: input.kind,
        date: date ?? undefined,
        basis: input.basis ?? "stated",
        evidence: (input.evidence ?? []).map(evidence),
        note: maybe(input.note),
      }),
  };
}
