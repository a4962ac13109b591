import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { resolveEdtf } from "../model/edtf.ts";
import { parseDataset } from "./parse.ts";

const readme = readFileSync("data/README.md", "utf8");
const blocks = [...readme.matchAll(/```json\n([\s\S]*?)```/g)].flatMap(([, block]) => block ?? []);

describe("data/README.md", () => {
  it("shows JSON that is JSON", () => {
    expect(blocks.length).toBeGreaterThan(10);
    for (const block of blocks) expect((): unknown => JSON.parse(block)).not.toThrow();
  });

  it("ends in a whole set without a fault, whose offsets cut out the clauses", () => {
    const whole: unknown = JSON.parse(blocks.findLast((block) => block.includes("siyaq/1")) ?? "");
    const { dataset, problems } = parseDataset(whole, "data/README.md", resolveEdtf);
    expect(problems).toEqual([]);
    const line = /characters long: `([^`]+)`/.exec(readme)?.[1] ?? "";
    const text = Array.from(line);
    expect(dataset?.sources[0]?.length).toBe(text.length);
    const cut = dataset?.events.flatMap(({ evidence }) =>
      evidence.flatMap(({ start, end }) =>
        start === undefined ? [] : text.slice(start, end).join(""),
      ),
    );
    expect(cut).toEqual([
      "The council met on Sunday",
      "A truce begins tomorrow, said a council aide",
    ]);
  });
});
