import { describe, expect, it } from "vitest";
import { readOptions } from "../options.ts";
import { TIMELINES } from "../subjects.ts";
import { addressOf, dataFile, openBook, transferOf, type Trial } from "./lab.ts";
import { othersShare, readMachine, readStat } from "./processes.ts";
import { wayAt } from "./steps.ts";

const trial = (id: string, size: number): Trial => {
  const subject = TIMELINES.find((each) => each.id === id);
  if (subject === undefined) throw new Error(id);
  return { subject, kind: "timeline", size, quick: true, slow: false };
};

describe("the load by others", () => {
  it("is what was busy and not ours", () => {
    const before = { all: 1000, busy: 100, own: 50 };
    expect(othersShare(before, { all: 1200, busy: 220, own: 150 })).toBe(0.1);
    expect(othersShare(before, { all: 1200, busy: 120, own: 80 })).toBe(0);
    expect(othersShare(null, before)).toBeNull();
  });
  it("is read from the lines of the kernel", () => {
    expect(readMachine("cpu  10 1 5 100 4 2 3 1 7 0\ncpu0 1 2 3\n")).toEqual({
      all: 126,
      busy: 22,
    });
    const line = `12 (a (b) c) S 7 12 12 0 -1 4194304 1 2 3 4 150 50 9 9 20`;
    expect(readStat(line)).toEqual({ parent: 7, ticks: 200 });
  });
});

describe("steps", () => {
  it("wander about their beginning", () => {
    let [at, low, high] = [0, 0, 0];
    for (let step = 0; step < 48; step++) {
      at += wayAt(step, 12);
      [low, high] = [Math.min(low, at), Math.max(high, at)];
    }
    expect([at, low, high]).toEqual([0, -6, 6]);
  });
});

describe("a trial", () => {
  it("has an address for each kind of subject", () => {
    const host = "http://h/";
    expect(addressOf(trial("ours", 1000), host)).toBe("http://h/ours/?lang=ar&set=events-1k");
    expect(addressOf(trial("ours-parquet", 1_000_000), host, { t: "2012..2019" })).toBe(
      "http://h/ours/?lang=ar&t=2012..2019&data=../data/events-1M.parquet",
    );
    expect(addressOf(trial("vis-timeline", 12), host)).toBe(
      "http://h/pages/vis-timeline/?data=../../data/events-12.vis.json",
    );
    expect(dataFile(trial("limit-columns", 12))).toBe("events-12.bin");
  });
  it("counts bytes by kind, from whichever folder", () => {
    const sent = [
      { path: "/ours/assets/a.js", bytes: 10 },
      { path: "/ours/data/events-12/canonical.json", bytes: 5 },
      { path: "/data/events-12.parquet", bytes: 7 },
      { path: "/ours/assets/b.woff2", bytes: 3 },
    ];
    expect(transferOf(sent)).toEqual({ js: 10, css: 0, fonts: 3, data: 12, requests: 4 });
  });
  it("goes on when a phase fails, and says which", async () => {
    const book = openBook();
    await book.trying("pan", () => Promise.reject(new Error("nothing moved\nat …")));
    book.put({ panTask: null, firstEvent: 1.23456 });
    const run = book.close(trial("ours", 12), { outcome: "shown", firstEvent: 1 });
    expect(run).toMatchObject({ notes: ["pan: nothing moved"], figures: { firstEvent: 1.235 } });
  });
});

describe("options", () => {
  it("write only what is whole", () => {
    expect(readOptions([])).toMatchObject({ write: true, runs: 5, resume: false });
    expect(readOptions(["--resume"])).toMatchObject({ write: true, resume: true });
    expect(readOptions(["--sizes", "12,1k", "--subjects", "ours", "--runs", "3"])).toMatchObject({
      write: false,
      runs: 3,
      sizes: [12, 1000],
      subjects: ["ours"],
    });
    expect(readOptions(["--report"]).write).toBe(true);
  });
  it("are refused by name", () => {
    expect(() => readOptions(["--subjects", "timeline.js"])).toThrow("Not known: timeline.js");
    expect(() => readOptions(["--runs", "0"])).toThrow("Not a number of runs: 0");
  });
});
