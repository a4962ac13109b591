import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const SRC = fileURLToPath(new URL("..", import.meta.url));

/** Scripts that ship: no tests, nothing that tests are made of, no declarations. */
const files = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .filter((path) => /\.tsx?$/.test(path) && !/\.(?:test|fixture|d)\.tsx?$/.test(path))
  .map((path) => ({ path, text: uncommented(readFileSync(join(SRC, path), "utf8")) }));

/** Comments may show Arabic and speak of sides. */
function uncommented(script: string): string {
  return script.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|[\s;{}(,])\/\/.*$/gm, "$1");
}

// Utilities of Tailwind that name a side of the screen.
const SIDED =
  /(?<![\w-])-?(?:[pm][lr]|scroll-[pm][lr]|left|right|(?:text|float|clear|origin)-(?:left|right)|border-[lr]|rounded-(?:[lr]|[tb][lr]))(?:-[\w[\]./-]+)?(?![\w-])/;

/** Strings that may be class lists: quoted, of words that could be utilities. */
const classLists = (text: string): string[] =>
  [...text.matchAll(/(["'`])((?:(?!\1)[^\n])*)\1/g)]
    .map((match) => match[2] ?? "")
    .filter((value) => /^[\w\s:[\]()./,%#&=*!<>@'-]+$/.test(value) && /[a-z]-/.test(value));

describe("direction", () => {
  it("no class names a side of the screen", () => {
    const found = files.flatMap(({ path, text }) =>
      classLists(text)
        .filter((list) => list.split(/\s+/).some((name) => SIDED.test(name.replace(/^.*:/, ""))))
        .map((list) => `${path}: ${list}`),
    );
    expect(found).toEqual([]);
  });

  it.each([
    "pl-4",
    "mr-auto",
    "-ml-2",
    "text-left",
    "left-0",
    "border-r",
    "rounded-tl",
    "float-right",
  ])("the search would find %s", (name) => expect(SIDED.test(name)).toBe(true));

  it.each([
    "ps-4",
    "me-auto",
    "text-start",
    "start-0",
    "border-s",
    "rounded-ss",
    "place-items-center",
    "mt-2",
  ])("and lets %s pass", (name) => expect(SIDED.test(name)).toBe(false));
});

describe("words", () => {
  /** Files in which Arabic letters are the matter and not copy. */
  const ABOUT_LETTERS: Record<string, string> = {
    "model/monthNames.ts": "names of months, which no message may change",
    "query/fold.ts": "letters that search takes for one",
    "query/words.ts": "prefixes, suffixes and particles that search passes over",
    "query/derive/months.ts": "names of months as sources write them",
    "query/derive/vocabulary.ts": "words of dates as sources write them",
    "query/derive/tokens.ts": "prefixes of Arabic words",
    "query/set.fixture.ts": "a data set for tests",
    "share/export/shown.fixture.ts": "a data set for tests",
    "source/align.ts": "prefixes of Arabic words",
    "filters/story.fixture.ts": "a data set for tests",
    "network/keys.ts": "the article, which type-ahead passes over",
    "ingest/importFile.ts": "words by which Google's Arabic pages are known",
    "ingest/references.ts": "a name given to data that lacks one, in both languages",
    "ingest/acled.ts": "title of an imported set, which has both languages",
    "ingest/acledCodes.ts": "ACLED's codes as the imported set says them, in both languages",
    "ingest/actorNames.ts": "kinds of actors and places as the imported set says them",
    "ingest/cameo.ts": "CAMEO's codes as the imported set says them",
    "ingest/cameoActors.ts": "CAMEO's codes as the imported set says them",
    "ingest/conflictWords.ts": "titles of imported events, in both languages",
    "ingest/countries.ts": "names of countries that newspapers write otherwise than the list",
    "ingest/gdelt.ts": "notes of imported events, in both languages",
    "ingest/icews.ts": "notes of imported events, in both languages",
    "ingest/plover.ts": "PLOVER's codes as the imported set says them",
    "ingest/polecat.ts": "title of an imported set, which has both languages",
    "ingest/ucdp.ts": "notes of imported events, in both languages",
    "ingest/ucdpText.ts": "text of an imported event, which has both languages",
    "ingest/ucdpWords.ts": "UCDP's codes as the imported set says them",
    "ingest/dates/markers.ts": "eras, doubt and seasons as sources write them",
    "ingest/dates/time.ts": "halves of the day as sources write them",
    "ingest/dates/column.ts": "names of a year column",
    "ingest/columns/fields.ts": "the article and languages in the headers of tables",
    "ingest/columns/values.ts": "words beside numbers in the cells of tables",
    "app/ErrorBoundary.tsx": "must speak, in both languages, when messages cannot be had",
  };

  it("Arabic stands in messages and data, not in scripts", () => {
    const found = files
      .filter(({ path }) => !(path in ABOUT_LETTERS))
      .flatMap(({ path, text }) =>
        [...text.matchAll(/[^\n]*\p{Script=Arabic}{2}[^\n]*/gu)].map(
          (match) => `${path}: ${match[0].trim()}`,
        ),
      );
    expect(found).toEqual([]);
  });
});
