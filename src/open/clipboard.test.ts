import { describe, expect, it } from "vitest";
import { isTableText } from "./clipboard.ts";

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
