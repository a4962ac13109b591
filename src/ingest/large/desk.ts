import { rowTexts, type TextFile } from "./rowTexts.ts";
import { canSearch, type Names, readWords, rowSearch } from "./rowSearch.ts";
import type { Searching } from "../../query/texts.ts";
import type { Answers, Question } from "./wire.ts";

/** Answers what is asked of an open file. */
export interface Desk {
  readonly answer: (question: Question) => Promise<Answers[keyof Answers]>;
}

/**
 * @param rows of the file that were read
 * @param searching is told how far the search is, and at last with `read` as large as `total`
 */
export function deskOf(source: TextFile, rows: number, searching: (how: Searching) => void): Desk {
  const { file, layout, vocabulary, order } = source;
  const texts = rowTexts(source);
  let names: Names | null = null;
  let ready: ReturnType<typeof rowSearch> | null = null;
  let asked: Promise<unknown> = Promise.resolve();

  /** Who looks at events waits for their texts; the search that is made meanwhile waits for them. */
  async function quiet(): Promise<void> {
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
    const titles = await readWords(file, [...layout.titles.values()], places, tell, quiet);
    const told = withTexts
      ? await readWords(file, texted, places, (read) => tell(places + read), quiet)
      : null;
    const answers = await rowSearch({ titles, texts: told }, shown, vocabulary, of, order);
    searching({ read: total, total, texts: withTexts });
    return answers;
  }

  async function search(query: string): Promise<Answers["search"]> {
    if (names === null) return null;
    const own = (ready ??= prepare(names));
    // Who asks again when it has failed lets it begin anew.
    own.catch(() => {
      if (ready === own) ready = null;
    });
    return (await own)(query);
  }

  return {
    async answer(question) {
      switch (question.kind) {
        case "texts":
          return (asked = texts.fetch(question));
        case "find":
          return texts.find(question.id);
        case "search":
          names = question.names ?? names;
          return search(question.query);
      }
    },
  };
}
