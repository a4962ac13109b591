import { createHash } from "node:crypto";

import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readSet, setIds } from "./sets.ts";

const data = new URL("../../data/", import.meta.url).pathname;
const folder = join(data, "example-two-accounts");
const { dataset } = readSet(join(folder, "set.json"), "example-two-accounts");

describe("the example of two accounts", () => {
  it("says in its title and its summary, in both languages, that it is invented", () => {
    for (const text of [dataset?.meta.title, dataset?.meta.summary]) {
      expect(text?.["ar"]).toContain("مثال مختلق");
      expect(text?.["en"]?.toLowerCase()).toContain("invented example");
    }
  });

  it.each([
    ["post-2021-05-10", "morning-post.txt"],
    ["radio-2021-05-11", "harbour-radio.txt"],
  ])("%s is the text beside it: fingerprint, length, and whole clauses", (id, file) => {
    const text = readFileSync(join(folder, file), "utf8");
    const points = [...text];
    const source = dataset?.sources.find((each) => each.id === id);
    expect(source?.length).toBe(points.length);
    expect(source?.sha256).toBe(createHash("sha256").update(text).digest("hex"));
    const pieces = (dataset?.events ?? [])
      .flatMap(({ evidence }) => evidence)
      .filter((each) => each.source === id && each.start !== undefined);
    expect(pieces.length).toBeGreaterThan(2);
    for (const { start, end } of pieces) {
      // No piece begins or ends in the middle of a word.
      expect(points.slice((start ?? 0) - 1, (start ?? 0) + 1).join("")).toMatch(/\P{L}\p{L}/u);
      expect(points.slice((end ?? 0) - 1, (end ?? 0) + 1).join("")).toMatch(/\p{L}\P{L}/u);
    }
  });

  it("comes after what is real", () => {
    expect(setIds(data).at(-1)).toBe("example-two-accounts");
    const some = mkdtempSync(join(tmpdir(), "siyaq-"));
    for (const id of ["example-a", "b", "example-c", "a"]) {
      mkdirSync(join(some, id));
      writeFileSync(join(some, id, "set.json"), "{}");
    }
    expect(setIds(some)).toEqual(["a", "b", "example-a", "example-c"]);
  });
});
