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

type Pointer = (...path: Path) => string;
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

/** Of one kind of record: how many texts it has, and where one lacks a language. */
interface Spoken<T> {
  /** Looks at a record as the file has it and hands it back. */
  readonly of: (record: T, pointer: Pointer) => T;
  readonly count: () => number;
  readonly lacking: Readonly<Record<(typeof LANGUAGES)[number], string[]>>;
}

function spoken<T>(read: (record: T, see: See) => void): Spoken<T> {
  let count = 0;
  const lacking = { ar: new Array<string>(), en: new Array<string>() };
  return {
    of(record, pointer) {
      read(record, (text, ...path) => {
        if (text === undefined) return;
        count++;
        for (const lang of LANGUAGES)
          if (!Object.hasOwn(text, lang)) lacking[lang].push(pointer(...path));
      });
      return record;
    },
    count: () => count,
    lacking,
  };
}

const unheard = <T>(): Spoken<T> => ({
  of: (record) => record,
  count: () => 0,
  lacking: { ar: [], en: [] },
});

/** The languages of a set's texts; of a foreign set, whose makers never promised two, none are asked for. */
export function languagesOf(foreign: boolean) {
  const kind = <T>(read: (record: T, see: See) => void): Spoken<T> =>
    foreign ? unheard() : spoken(read);
  const kinds = {
    meta: kind(READ.meta),
    category: kind(READ.category),
    actor: kind(READ.actor),
    place: kind(READ.place),
    source: kind(READ.source),
    event: kind(READ.event),
    tie: kind(READ.tie),
  };
  return {
    ...kinds,
    /** Reports each text that lacks a language; only once, for the whole file, when all of them do. */
    report(report: Report): void {
      if (foreign) return;
      const all = Object.values(kinds);
      const texts = all.reduce((total, { count }) => total + count(), 0);
      for (const lang of LANGUAGES) {
        const pointers = all.flatMap(({ lacking }) => lacking[lang]);
        if (pointers.length === texts) report.add("language-absent", "", { lang });
        else for (const pointer of pointers) report.add("missing-language", pointer, { lang });
      }
    },
  };
}
