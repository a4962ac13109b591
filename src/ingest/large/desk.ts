import { rowTexts, type TextFile } from "./rowTexts.ts";
import { type Names, readTitles, titleSearch } from "./titleSearch.ts";
import type { Answers, Question } from "./wire.ts";

/** Answers what is asked of an open file. */
export interface Desk {
  readonly answer: (question: Question) => Promise<Answers[keyof Answers]>;
}

/** @param rows of the file that were read */
export function deskOf(source: TextFile, rows: number): Desk {
  const { file, layout, vocabulary, order } = source;
  const texts = rowTexts(source);
  let searching: ReturnType<typeof search> | null = null;

  async function search(names: Names): Promise<ReturnType<typeof titleSearch>> {
    const shown = names.place.codes.length;
    const columns = [...layout.titles.values()];
    const titles = await readTitles(file, columns, order === null ? shown : rows);
    return titleSearch(titles, shown, vocabulary, names, order);
  }

  return {
    async answer(question) {
      switch (question.kind) {
        case "texts":
          return texts.fetch(question);
        case "find":
          return texts.find(question.id);
        case "search": {
          const { query, names } = question;
          if (names !== null) searching = search(names);
          return (await searching)?.(query) ?? null;
        }
      }
    },
  };
}
