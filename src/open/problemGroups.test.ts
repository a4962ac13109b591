import { describe, expect, it } from "vitest";
import type { ProblemKind, ReportedProblem } from "../ingest/report.ts";
import { groupProblems } from "./problemGroups.ts";

const problem = (code: string, kind: ProblemKind, row = 0): ReportedProblem => ({
  file: "a.csv",
  row,
  column: "",
  value: "",
  code,
  kind,
  values: {},
});

describe("groupProblems", () => {
  it("puts what is to be known first, then the gravest, of one kind the most frequent", () => {
    const groups = groupProblems({
      problems: [
        problem("bad-number", "lost", 2),
        problem("no-date", "left", 3),
        problem("unread-date", "left", 4),
        problem("unread-date", "left", 5),
        problem("acled-terms", "asked"),
      ],
      counts: {},
    });
    expect(groups.map(({ kind, code, count }) => [kind, code, count])).toEqual([
      ["asked", "acled-terms", 1],
      ["left", "unread-date", 2],
      ["left", "no-date", 1],
      ["lost", "bad-number", 1],
    ]);
  });

  it("counts what was too much to be listed", () => {
    const [group] = groupProblems({
      problems: [problem("no-date", "left", 2)],
      counts: { "no-date": 70_000 },
    });
    expect(group).toMatchObject({ count: 70_000, problems: [{ row: 2 }] });
  });

  it("keeps one code apart that left one row out and cost another a part", () => {
    const groups = groupProblems({
      problems: [problem("bad-value", "lost", 2), problem("bad-value", "left", 3)],
      counts: { "bad-value": 2 },
    });
    expect(groups.map(({ kind, count }) => [kind, count])).toEqual([
      ["left", 1],
      ["lost", 1],
    ]);
  });
});
