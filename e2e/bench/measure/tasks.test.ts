import { describe, expect, it } from "vitest";
import { BEGINNING, tasksInWords, tasksOf, type TraceEvent } from "./tasks.ts";

const main = { pid: 7, tid: 1 };
const at = (name: string, ts: number, dur: number): TraceEvent => ({
  ...main,
  name,
  ph: "X",
  ts,
  dur,
  tdur: dur / 2,
});

/** Two tasks, of 80 and 10 ms, after one that belongs to the tracing; in the long one 30 ms of `outer`, 20 of them of `inner`. */
const trace: readonly TraceEvent[] = [
  { ...main, name: "thread_name", ph: "M", ts: 0, args: { name: "CrRendererMain" } },
  { pid: 9, tid: 1, name: "thread_name", ph: "M", ts: 0, args: { name: "CrRendererMain" } },
  at("RunTask", 0, 500_000),
  { ...main, name: BEGINNING, ph: "R", ts: 1_000_000 },
  at("RunTask", 1_010_000, 80_000),
  at("FireAnimationFrame", 1_020_000, 40_000),
  at("Layout", 1_030_000, 10_000),
  at("RunTask", 1_200_000, 10_000),
  { ...main, name: "Profile", ph: "P", id: "1", ts: 0, args: { data: { startTime: 1_000_000 } } },
  {
    ...main,
    // Chunks come from a thread of the profiler's own.
    tid: 5,
    name: "ProfileChunk",
    ph: "P",
    id: "1",
    ts: 0,
    args: {
      data: {
        cpuProfile: {
          nodes: [
            { id: 1, callFrame: { functionName: "(root)" } },
            { id: 2, parent: 1, callFrame: { functionName: "(idle)" } },
            {
              id: 3,
              parent: 1,
              callFrame: { functionName: "outer", url: "http://host/a.js", lineNumber: 4 },
            },
            { id: 4, parent: 3, callFrame: { functionName: "inner" } },
          ],
          samples: [2, 3, 4, 2],
        },
        timeDeltas: [0, 20_000, 10_000, 20_000],
      },
    },
  },
];

describe("tasks of a trace", () => {
  const tasks = tasksOf(trace, 50);

  it("are those of the page's thread since the act began", () => {
    expect(tasks).toMatchObject({ count: 2, worked: 45 });
    expect(tasks.long).toMatchObject([{ start: 10, duration: 80, worked: 40 }]);
  });

  it("name what ran in them: functions with and without what they call, and the browser's own work", () => {
    const [long] = tasks.long;
    expect(Object.fromEntries(long?.self ?? [])).toEqual({ "outer (a.js:5)": 10, inner: 20 });
    expect(Object.fromEntries(long?.total ?? [])).toEqual({ "outer (a.js:5)": 30, inner: 20 });
    expect(Object.fromEntries(long?.engine ?? [])).toEqual({ FireAnimationFrame: 30, Layout: 10 });
  });

  it("are told in words, the largest first", () => {
    const words = tasksInWords(tasks, { least: 50, lines: 1, whole: false });
    expect(words).toContain("2 tasks, 45 ms of processor time, 1 of 50 ms or more");
    expect(words).toContain("20.0  inner");
    expect(words).not.toContain("Layout");
  });
});
