import { describe, expect, it } from "vitest";
import { pathOf } from "./editorState.ts";
import { findFlaws } from "./findFlaws.ts";
import { readStored } from "./keep.ts";
import type { SetFile } from "./tree.ts";

const file: SetFile = {
  format: "siyaq/1",
  meta: { lang: "en", title: { en: "T", ar: "ع" }, asOf: "2021" },
  categories: [{ id: "c", name: { en: "C", ar: "ج" } }],
  sources: [{ id: "s", title: { en: "S", ar: "س" }, url: "ftp://example.org" }],
  events: [
    {},
    { id: "a", title: { en: "A", ar: "أ" }, date: "2019-02-30", category: "c" },
    { id: "b", title: { en: "B" }, date: "2019", category: "c", actors: ["un"] },
    { id: "b", title: { en: "B2", ar: "ب" }, date: "2020", evidence: [{ source: "t" }, {}] },
    {
      id: "d",
      title: { en: "D", ar: "د" },
      date: "2021-03-01",
      dateText: { value: "on Sunday 7 March 2021", lang: "en" },
      category: "c",
    },
  ],
};

describe("a flaw", () => {
  const flaws = findFlaws(file).map(
    ({ problem, pointer, missing }) => `${pointer} ${problem.code}${missing ? ", missing" : ""}`,
  );

  it.each([
    "/events/0/date event-without-date, missing",
    "/events/1/date bad-date",
    "/events/2/title/ar missing-language, missing",
    "/events/2/actors/0 unknown-actor",
    "/events/3/id repeated-id",
    "/events/3/category no-category, missing",
    "/events/3/evidence/0/source unknown-source",
    "/events/3/evidence/1/source missing-field, missing",
    "/events/4/date derived-otherwise",
    "/sources/0/url bad-value",
  ])("leads to its field: %s", (flaw) => expect(flaws).toContain(flaw));

  it("is nowhere in a whole set", () => {
    const { events: _, sources: __, ...whole } = file;
    const good = {
      ...whole,
      events: [{ id: "a", title: { en: "A", ar: "أ" }, date: "2019", category: "c" }],
    };
    expect(findFlaws(good)).toEqual([]);
  });
});

it("reads pointers as paths", () => {
  expect(pathOf("/events/3/title/ar")).toEqual(["events", 3, "title", "ar"]);
  expect(pathOf("/own/a~1b~0c")).toEqual(["own", "a/b~c"]);
});

describe("what a browser kept", () => {
  it("is taken up when it is a draft", () => {
    const stored = readStored(JSON.stringify({ file, fresh: ["events/a", 7], saved: true }));
    expect(stored).toEqual({ file, fresh: new Set(["events/a"]), saved: true });
  });

  it.each([null, "", "{", "[]", '{"file": {}}', '{"file": {"format": "siyaq/1", "meta": []}}'])(
    "is let be when it is none: %s",
    (text) => expect(readStored(text)).toBeNull(),
  );
});
