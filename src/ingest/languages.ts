import type {
  Actor,
  Category,
  ConflictEvent,
  Evidence,
  Meta,
  Place,
  Source,
  Text,
  Tie,
} from "../model/types.ts";
import type { Path } from "./mend.ts";
import type { Report } from "./problem.ts";

/** The languages that every text of ours must have. */
const LANGUAGES = ["ar", "en"] as const;

interface Placed<T> {
  readonly found: { readonly pointer: (...path: Path) => string };
  readonly record: T;
}

interface Texts {
  readonly meta: Placed<Meta>;
  readonly categories: readonly Placed<Category>[];
  readonly actors: readonly Placed<Actor>[];
  readonly places: readonly Placed<Place>[];
  readonly sources: readonly Placed<Source>[];
  readonly events: readonly Placed<ConflictEvent>[];
  readonly ties: readonly Placed<Tie>[];
}

type See = (text: Text | undefined, ...path: Path) => void;

function evidence(list: readonly Evidence[], see: See): void {
  list.forEach(({ note }, row) => see(note, "evidence", row, "note"));
}

const READ = {
  meta: ({ title, summary, method, changes = [] }: Meta, see: See) => {
    see(title, "title");
    if (Object.keys(summary).length > 0) see(summary, "summary");
    see(method, "method");
    changes.forEach(({ note }, row) => see(note, "changes", row, "note"));
  },
  category: ({ name }: Category, see: See) => see(name, "name"),
  actor: ({ name, short, note }: Actor, see: See) => {
    see(name, "name");
    see(short, "short");
    see(note, "note");
  },
  place: ({ name }: Place, see: See) => see(name, "name"),
  source: ({ title, publisher, paragraphs, note }: Source, see: See) => {
    see(title, "title");
    see(publisher, "publisher");
    paragraphs.forEach(({ summary }, row) => see(summary, "paragraphs", row, "summary"));
    see(note, "note");
  },
  event: (event: ConflictEvent, see: See) => {
    see(event.title, "title");
    see(event.short, "short");
    see(event.text, "text");
    see(event.dateNote, "dateNote");
    event.actors.forEach(({ note }, row) => see(note, "actors", row, "note"));
    evidence(event.evidence, see);
    event.wording.forEach(({ reading, note }, row) => {
      see(reading, "wording", row, "reading");
      see(note, "wording", row, "note");
    });
    event.alternatives.forEach(({ value }, row) => see(value, "alternatives", row, "value"));
  },
  tie: (tie: Tie, see: See) => {
    see(tie.note, "note");
    evidence(tie.evidence, see);
  },
};

/** Reports each text that lacks a language; only once, for the whole file, when all of them do. */
export function reportLanguages(texts: Texts, report: Report): void {
  let seen = 0;
  const lacking = LANGUAGES.map((lang) => ({ lang, pointers: new Array<string>() }));
  const read = <T>(list: readonly Placed<T>[], each: (record: T, see: See) => void): void => {
    for (const { found, record } of list)
      each(record, (text, ...path) => {
        if (text === undefined) return;
        seen++;
        for (const { lang, pointers } of lacking)
          if (!Object.hasOwn(text, lang)) pointers.push(found.pointer(...path));
      });
  };
  read([texts.meta], READ.meta);
  read(texts.categories, READ.category);
  read(texts.actors, READ.actor);
  read(texts.places, READ.place);
  read(texts.sources, READ.source);
  read(texts.events, READ.event);
  read(texts.ties, READ.tie);
  for (const { lang, pointers } of lacking)
    if (pointers.length === seen) report.add("language-absent", "", { lang });
    else for (const pointer of pointers) report.add("missing-language", pointer, { lang });
}
