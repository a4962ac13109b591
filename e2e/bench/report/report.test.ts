import { describe, expect, it } from "vitest";
import type { Figure, Run } from "../measure/figures.ts";
import { goalLine, goalsOf, isMet } from "./goals.ts";
import { short } from "./numbers.ts";
import { apart, pictureOf } from "./picture.ts";
import { END, performanceSection, replaceSection, START } from "./readme.ts";
import { resultsOf, summarise } from "./summary.ts";
import { allTables } from "./tables.ts";

const run = (
  subject: string,
  size: number,
  figures: Partial<Record<Figure, number>>,
  more: Partial<Run> = {},
): Run => ({
  subject,
  size,
  kind: "timeline",
  outcome: "shown",
  figures,
  others: {},
  notes: [],
  ...more,
});

const times = (values: readonly number[], others: readonly number[] = []): Run[] =>
  values.map((firstEvent, at) =>
    run("ours", 12, { firstEvent }, { others: { load: others[at] ?? 0 } }),
  );

describe("a figure over several runs", () => {
  it("is the median with the middle half", () => {
    expect(summarise(times([50, 10, 20, 40, 30]), "firstEvent")).toEqual({
      median: 30,
      low: 20,
      high: 40,
      runs: 5,
      calm: true,
    });
  });
  it("leaves loaded runs out where three calm ones remain", () => {
    expect(summarise(times([10, 11, 12, 99], [0, 0, 0, 0.5]), "firstEvent")).toMatchObject({
      median: 11,
      runs: 3,
      calm: true,
    });
  });
  it("keeps loaded runs and says so where too few are calm", () => {
    expect(summarise(times([10, 20, 90, 99], [0, 0, 0.5, 0.5]), "firstEvent")).toMatchObject({
      median: 55,
      runs: 4,
      calm: false,
    });
  });
  it("is none where nothing was measured", () => {
    expect(summarise(times([10]), "panTask")).toBeNull();
  });
});

describe("goals", () => {
  const goals = goalsOf(
    resultsOf([
      run("ours", 12, { firstEvent: 200, panTask: 9, heap: 5, buffers: 1 }),
      run("empty-react", 12, { firstEvent: 100 }),
      run("vis-timeline", 12, { firstEvent: 400 }),
      run("timelines-chart", 12, { firstEvent: 250 }),
      run("limit-columns", 12, { panTask: 3 }),
      run("ours-parquet", 1_000_000, { heap: 75, buffers: 25, panTask: 4 }),
    ]),
  );
  const find = (text: string) => goals.find((goal) => goal.text.startsWith(text));
  it("hold ours against a limit or the fastest peer of the same run", () => {
    expect(find("first event at 12, against an empty")).toMatchObject({ value: 2, most: 1.5 });
    expect(find("first event at 12, against the fastest")).toMatchObject({ value: 0.8 });
    expect(find("pan step at 12, against the bare")).toMatchObject({ value: 3, most: 2 });
  });
  it("say memory in MB, and per event above that of a small set", () => {
    expect(find("heap and buffers")?.value).toBeCloseTo(104.86, 1);
    expect(find("memory of an event")?.value).toBeCloseTo(98.57, 1);
  });
  it("are met, missed or not measured", () => {
    expect(goals.filter(isMet).map(({ text }) => text)).toContain("heap and buffers at 1M");
    const lines = goals.map(goalLine);
    expect(lines).toContain(
      "missed       first event at 12, against an empty React page: 2.00 × (at most 1.50 ×)",
    );
    expect(lines.filter((line) => line.startsWith("not measured")).length).toBeGreaterThan(5);
  });
});

describe("tables", () => {
  it("say why a cell has no figure, and how figures grow", () => {
    const results = resultsOf([
      run("vis-timeline", 12, { firstEvent: 100 }),
      run("vis-timeline", 1000, { firstEvent: 250 }),
      run("vis-timeline", 10_000, {}, { outcome: "late" }),
      run("ours-parquet", 10_000, {}, { outcome: "refused", notes: ["no"] }),
    ]);
    const text = allTables(results);
    expect(text).toContain("| vis-timeline | 100 | 250 | > 60 s | ×2.5 – |");
    expect(text).toContain("| Siyaq, Parquet |  |  | not opened | – – |");
  });
  it("write numbers with the digits that say something", () => {
    expect([0, 0.421, 5.26, 117.8, 12_400].map(short)).toEqual([
      "0",
      "0.42",
      "5.3",
      "118",
      "12 400",
    ]);
  });
});

describe("the picture", () => {
  const results = resultsOf([
    run("ours", 12, { firstEvent: 100, panTask: 5 }),
    run("ours-parquet", 1_000_000, { firstEvent: 900, panTask: 8 }),
    run("vis-timeline", 12, { firstEvent: 400, panTask: 8 }),
    run("vis-timeline", 100_000, {}, { outcome: "late" }),
  ]);
  it("draws a line for each subject and where it gave up", () => {
    const svg = pictureOf(results, 'a & "b"');
    expect(svg).toContain("a &amp; &quot;b&quot;");
    expect(svg.match(/class="late"/g)).toHaveLength(1);
    // Two panels, each with both of our points.
    expect(svg.match(/<circle class="ours"/g)).toHaveLength(4);
    expect(svg).not.toContain("NaN");
  });
  it("is as good as empty where nothing was measured", () => {
    expect(pictureOf(resultsOf([]), "")).not.toContain("<path");
  });
  it("moves names apart", () => {
    const label = { x: 10, text: "name", role: "peer" } as const;
    const moved = apart([
      { ...label, y: 20 },
      { ...label, y: 22 },
      { ...label, y: 24 },
    ]);
    expect(moved.map(({ y }) => y)).toEqual([20, 33, 46]);
  });
});

describe("the section of the README", () => {
  it("stands before the packages at first, then between its markers", () => {
    const first = replaceSection("# A\n\n## Packages\n\nReact.\n", "one", "## Packages");
    expect(first).toBe(`# A\n\n## Performance\n\n${START}\none\n${END}\n\n## Packages\n\nReact.\n`);
    expect(replaceSection(first, "two", "## Packages")).toBe(first.replace("one", "two"));
  });
  it("throws where there is no place for it", () => {
    expect(() => replaceSection("# A\n", "one", "## Packages")).toThrow("## Packages");
  });
  it("names the machine and what was missed", () => {
    const results = resultsOf([
      run("ours", 12, { firstEvent: 200 }),
      run("empty-react", 12, { firstEvent: 100 }),
    ]);
    const section = performanceSection(results, "On two cores.");
    expect(section).toContain("On two cores.");
    expect(section).toContain("- first event at 12, against an empty React page: 2.00 ×");
    expect(section).toContain("| Siyaq | 200 |");
    expect(section).not.toContain("vis-timeline |");
  });
});
