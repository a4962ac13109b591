import { describe, expect, it } from "vitest";
import { filesOfFolders, isTableText, MOST_FILES } from "./clipboard.ts";

describe("what is pasted as a table", () => {
  it.each([
    ["rows of a spreadsheet", "date\ttitle\n2019-04-04\tOffensive"],
    ["CSV", "date,title\n2019-04-04,Offensive\n2019-04-14,Conference"],
    ["semicolons, as Excel writes them in much of Europe", "date;title\r\n2019;A"],
    ["JSON", '{"format": "siyaq/1"}'],
    ["a row whose text breaks", 'a\tb\n1\tx\n2\ty\n3\t"two\nlines"\n4\tz'],
  ])("%s is", (_, text) => expect(isTableText(text)).toBe(true));

  it.each([
    ["nothing", ""],
    ["one line", "date,title"],
    ["prose", "He came, he saw.\nThen, as they say, nothing, for long.\nIt ended."],
    ["an address", "https://example.org/a.csv"],
    ["lines without cells", "one\ntwo\nthree"],
  ])("%s is not", (_, text) => expect(isTableText(text)).toBe(false));
});

describe("what lies in dropped folders", () => {
  let looked = 0;
  const entry = (name: string, more: object): FileSystemEntry =>
    ({ name, isFile: false, isDirectory: false, ...more }) as unknown as FileSystemEntry;
  const file = (name: string): FileSystemEntry =>
    entry(name, {
      isFile: true,
      file: (give: (file: File) => void) => {
        looked++;
        give(new File([], name));
      },
    });
  const gone = (name: string): FileSystemEntry =>
    entry(name, { isFile: true, file: (_: unknown, refuse: () => void) => refuse() });
  /** Hands over two entries at a time, as browsers hand over a hundred. */
  const folder = (name: string, ...inside: FileSystemEntry[]) =>
    entry(name, {
      isDirectory: true,
      createReader: () => {
        const left = [...inside];
        return {
          readEntries: (give: (some: FileSystemEntry[]) => void) => give(left.splice(0, 2)),
        };
      },
    }) as FileSystemDirectoryEntry;
  const filled = (count: number): FileSystemEntry[] =>
    Array.from({ length: count }, (_, at) => file(`${at}.csv`));

  it("is found at any depth, without litter and what cannot be read", async () => {
    const inner = folder("inner", file("b.csv"), gone("c.csv"));
    const outer = folder("outer", file(".DS_Store"), inner, file("a.csv"));
    const { files, more } = await filesOfFolders([outer]);
    expect(files.map(({ name }) => name)).toEqual(["a.csv", "b.csv"]);
    expect(more).toBe(false);
  });

  it("is not looked through beyond what a set is made of, and that is told", async () => {
    expect((await filesOfFolders([folder("full", ...filled(MOST_FILES))])).more).toBe(false);
    looked = 0;
    const { files, more } = await filesOfFolders([
      folder("disk", ...filled(MOST_FILES + 50)),
      folder("another", ...filled(10)),
    ]);
    expect([files.length, more, looked]).toEqual([MOST_FILES, true, MOST_FILES]);
  });
});
