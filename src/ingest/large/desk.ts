import { rowTexts, type TextFile } from "./rowTexts.ts";
import {
  canSearch,
  type Names,
  readWords,
  rowSearch,
  RowWords,
  type SaidWords,
} from "./rowSearch.ts";
import type { Searching } from "../../query/texts.ts";
import type { Answers, Beginnings, Question } from "./wire.ts";

/** Answers what is asked of an open file. */
export interface Desk {
  readonly answer: (question: Question, begun: Begun) => Promise<Answers[keyof Answers]>;
}

/** Hears what can be said before the answer. */
type Begun = (beginning: Beginnings[keyof Beginnings]) => void;

/** Who asked last while words are still gathered, and after how many rows to answer next. */
interface Asker {
  readonly query: string;
  readonly begun: Begun;
  next: number;
}

/** Milliseconds of work for the search between two questions whether somebody is at the page. */
const STRETCH = 50;

/** The page, as the desk needs it. */
interface Asking {
  /** Is told how far the search is, and at last with `read` as large as `total`. */
  readonly searching: (how: Searching) => void;
  /** Resolves when nobody has touched the page for a moment. */
  readonly quiet: () => Promise<void>;
}

/** @param rows of the file that were read */
export function deskOf(source: TextFile, rows: number, { searching, quiet }: Asking): Desk {
  const { file, layout, vocabulary, order } = source;
  const texts = rowTexts(source);
  let names: Names | null = null;
  let ready: ReturnType<typeof rowSearch> | null = null;
  let asker: Asker | null = null;
  let asked: Promise<unknown> = Promise.resolve();

  /** When the page last said that nobody touches it. */
  let quietAt = 0;
  /** Ends the wait for that. */
  let hurry = (): void => undefined;

  /**
   * Who looks at events waits for their texts; the search that is made meanwhile waits for them. It also waits for the
   * hands of the reader, who has few cores perhaps, unless it is what the reader waits for.
   */
  async function turn(): Promise<void> {
    if (asker === null && performance.now() - quietAt > STRETCH) {
      const hurried = new Promise<void>((resolve) => (hurry = resolve));
      await Promise.race([quiet(), hurried]);
      quietAt = performance.now();
    }
    for (let last: unknown = null; last !== asked;) {
      last = asked;
      await asked.catch(() => undefined);
    }
  }

  async function prepare(of: Names): ReturnType<typeof rowSearch> {
    const shown = of.place.codes.length;
    const places = order === null ? shown : rows;
    const texted = [...layout.texts.values()];
    const withTexts = canSearch(file, texted);
    const total = withTexts ? 2 * places : places;
    const tell = (read: number): void =>
      // The last word is said when queries are answered.
      searching({ read: Math.min(read, total - 1), total, texts: withTexts });
    const said: SaidWords = { titles: new RowWords(), texts: withTexts ? new RowWords() : null };
    const searched = () => rowSearch(said, shown, vocabulary, of, order);
    /** The search of a part costs time of its own: an asker gets one at once, and then when the rows have doubled. */
    const hear = async (read: number): Promise<void> => {
      tell(read);
      if (asker === null || read < asker.next) return;
      asker.next = 2 * read;
      const { query, begun } = asker;
      const hits = (await searched())(query);
      if (hits !== null) begun(hits);
    };
    await readWords(file, [...layout.titles.values()], places, said.titles, hear, turn);
    if (said.texts !== null)
      await readWords(file, texted, places, said.texts, (read) => hear(places + read), turn);
    const answers = await searched();
    searching({ read: total, total, texts: withTexts });
    return answers;
  }

  async function search(query: string, begun: Begun): Promise<Answers["search"]> {
    if (names === null) return null;
    // Nobody waits for the answer to no words.
    if (query !== "") {
      asker = { query, begun, next: 0 };
      hurry();
    }
    const own = (ready ??= prepare(names));
    // Who asks again when it has failed lets it begin anew.
    own.catch(() => {
      if (ready === own) ready = null;
    });
    return (await own)(query);
  }

  return {
    async answer(question, begun) {
      switch (question.kind) {
        case "texts":
          return (asked = texts.fetch(question, begun));
        case "find":
          return texts.find(question.id);
        case "search":
          names = question.names ?? names;
          return search(question.query, begun);
      }
    },
  };
}
