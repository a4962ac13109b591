import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { describe as inWords } from "./describe.ts";
import { jsonSchema } from "./jsonSchema.ts";
import { publishedFiles, readSet, setIds } from "./sets.ts";

const root = new URL("../../", import.meta.url);
const data = new URL("data", root).pathname;

const both = { ar: "ع", en: "E" };
const small = JSON.stringify({
  format: "siyaq/1",
  meta: { id: "small", title: both, asOf: "2020" },
  categories: [{ id: "c", name: both }],
  events: [
    { id: "a", date: "2011/..", title: both, category: "c" },
    { id: "b", date: "2019-04-14/2019-04-16", title: both, category: "c" },
  ],
});

function folderOf(name: string, text: string): string {
  const folder = mkdtempSync(join(tmpdir(), "siyaq-"));
  mkdirSync(join(folder, name));
  writeFileSync(join(folder, name, "set.json"), text);
  return folder;
}

describe("the sets of this repository", () => {
  it.each(setIds(data))("%s is whole", (id) => {
    const { problems } = readSet(join(data, id, "set.json"), id);
    expect(problems.map((each) => inWords(each, "en"))).toEqual([]);
  });

  it("are taught by an example that is whole", () => {
    const lesson = readFileSync(join(data, "README.md"), "utf8");
    const blocks = [...lesson.matchAll(/^```json\n([\s\S]*?)^```$/gm)].map(
      ([, block]) => block ?? "",
    );
    const example: unknown = JSON.parse(blocks.toSorted((a, b) => b.length - a.length)[0] ?? "");
    const folder = folderOf("lesson", JSON.stringify(example));
    const { dataset, problems } = readSet(join(folder, "lesson", "set.json"));
    expect(problems).toEqual([]);
    expect(dataset?.events.length).toBeGreaterThan(0);
  });
});

describe("what is published beside the page", () => {
  it("is the edited file, the canonical one, and a list", () => {
    const folder = folderOf("small", small);
    const sets = setIds(folder).map((id) => readSet(join(folder, id, "set.json"), id));
    const files = publishedFiles(sets);
    expect([...files.keys()]).toEqual(["small/set.json", "small/canonical.json", "index.json"]);
    expect(files.get("small/set.json")).toBe(small);
    expect(JSON.parse(files.get("index.json") ?? "")).toEqual([
      { id: "small", title: both, events: 2, actors: 0, from: "2011-01-01", to: "2019-04-16" },
    ]);
  });

  it("names a set by its folder", () => {
    const folder = folderOf("other", small);
    const { problems } = readSet(join(folder, "other", "set.json"), "other");
    expect(problems).toMatchObject([
      { code: "folder-name", pointer: "/meta/id", values: { id: "other" } },
    ]);
  });

  it("gives the dates that its sources' words mean", () => {
    const source = { id: "s", title: both, lang: "ar", written: "2020-04-01" };
    const event = {
      id: "a",
      date: "2020-03-30",
      dateText: { value: "أمس الثلاثاء", lang: "ar" },
      basis: "resolved",
      title: both,
      category: "c",
      evidence: ["s"],
    };
    const folder = folderOf(
      "small",
      JSON.stringify({ ...JSON.parse(small), sources: [source], events: [event] }),
    );
    const { problems } = readSet(join(folder, "small", "set.json"), "small");
    expect(problems).toMatchObject([
      { code: "derived-otherwise", pointer: "/events/0/date", values: { derived: "2020-03-31" } },
    ]);
  });

  it("leaves out of the list what cannot be read, and publishes it as it is", () => {
    const folder = folderOf("broken", "{");
    const files = publishedFiles([readSet(join(folder, "broken", "set.json"), "broken")]);
    expect([...files]).toEqual([
      ["broken/set.json", "{"],
      ["index.json", "[]"],
    ]);
  });
});

describe("public/schema/siyaq-1.json", () => {
  it("is what `npm run data:schema` writes", () => {
    expect(readFileSync(new URL("public/schema/siyaq-1.json", root), "utf8")).toBe(jsonSchema());
  });
});
