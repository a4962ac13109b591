import { describe, expect, it } from "vitest";
import { resolveEdtf } from "../model/edtf.ts";
import { checkDerivations } from "./derivations.ts";
import { describe as inWords } from "./describe.ts";
import { parseDataset } from "./parse.ts";
import { createReport } from "./problem.ts";
import { base, both, talks } from "./small.fixture.ts";

const paragraphs = [{ start: 0, end: 100, summary: both("P") }];
const told = {
  id: "told",
  title: both("Told"),
  lang: "ar",
  written: "2020-04-01",
  sha256: "0".repeat(64),
  length: 100,
  paragraphs,
};

interface Story {
  readonly event: object;
  readonly source?: object;
}

/** Problems that loading does not have, of one event that cites one source. */
function problemsOf({ event, source = {} }: Story) {
  const json = {
    ...base,
    sources: [{ ...told, ...source }],
    events: ["no event", { ...talks, basis: "resolved", evidence: ["told"], ...event }],
  };
  const { dataset } = parseDataset(json, "x.json", resolveEdtf);
  const report = createReport("x.json");
  if (dataset !== null) checkDerivations(dataset, json, report);
  return { events: dataset?.events.length, problems: report.problems };
}

const codes = (story: Story): string[] =>
  problemsOf(story).problems.map(({ code, pointer }) => `${code} ${pointer}`);

const dated = (words: string, date: string, more: object = {}): Story => ({
  event: { date, dateText: { value: words, lang: "ar" }, ...more },
});

describe("a date that is resolved from its source's words", () => {
  it.each([
    dated("أمس الثلاثاء", "2020-03-31"),
    dated("يوم 4 الطير/أبريل الماضي", "2019-04-04"),
    dated("يوم 4 أبريل الماضي", "2019-04-04/..", { status: "ongoing" }),
    dated("أبريل الماضي", "2019-04-20"),
    dated("منذ العام 2011م", "2011/..", { basis: "stated", status: "ongoing" }),
    dated("الثلاثاء", "2020-04-07"),
    dated("القائمة", "2019-04-04/..", { status: "ongoing" }),
    dated("بعد انتهاء اللقاء", "2020-03-31"),
    dated("أمس", "2019-01-01", { basis: "outside" }),
  ])("may be $event.date for $event.dateText.value", (story) => {
    expect(codes(story)).toEqual([]);
  });

  it.each([
    [dated("أمس الثلاثاء", "2020-03-30"), "derived-otherwise /events/1/date"],
    [dated("4 أبريل الماضي", "2020-04-04"), "derived-otherwise /events/1/date"],
    [dated("4 أبريل الماضي", "2019-04-04/.."), "derived-otherwise /events/1/date"],
    [dated("أبريل الماضي", "2019"), "derived-otherwise /events/1/date"],
    [dated("منذ العام 2011م", "2012/.."), "derived-otherwise /events/1/date"],
    [dated("حاليًا", "2019"), "derived-otherwise /events/1/date"],
    [dated("أمس الخميس", "2020-03-31"), "other-weekday /events/1/dateText"],
    [dated("بعد اجتماع 4 أبريل", "2020-04-05"), "unread-date /events/1/dateText"],
    [dated("30 فبراير 2020", "2020-03-01"), "unread-date /events/1/dateText"],
    [
      { ...dated("أمس", "2020-03-31"), source: { written: "2020-04" } },
      "no-day-of-writing /events/1/dateText",
    ],
  ])("%j: %s", (story, problem) => {
    expect(codes(story)).toEqual([problem]);
  });
});

describe("pieces of a source", () => {
  const cited = (...pieces: readonly (readonly [number, number])[]): Story => ({
    event: { evidence: pieces.map(([start, end]) => ({ source: "told", start, end })) },
  });

  it("may meet, and may not overlap within one event", () => {
    expect(codes(cited([0, 10], [10, 20]))).toEqual([]);
    expect(codes(cited([10, 20], [0, 30], [25, 40]))).toEqual([
      "overlap /events/1/evidence",
      "overlap /events/1/evidence",
    ]);
  });

  it("need paragraphs to be shown in; the event is there without", () => {
    const bare = { ...cited([0, 10]), source: { paragraphs: [] } };
    expect(codes(bare)).toEqual(["no-paragraphs /sources/0"]);
    expect(problemsOf(bare).events).toBe(1);
  });
});

it.each(["en", "ar"] as const)("each is said in words (%s)", (lang) => {
  const stories = [
    dated("أمس", "2020-03-30"),
    dated("أمس الخميس", "2020-03-31"),
    dated("4/5/2019", "2019"),
    { ...dated("أمس", "2020-03-31"), source: { written: "2020" } },
    {
      event: {
        evidence: [
          { source: "told", start: 0, end: 9 },
          { source: "told", start: 5, end: 7 },
        ],
      },
      source: { paragraphs: [] },
    },
  ];
  for (const story of stories)
    for (const problem of problemsOf(story).problems) {
      expect(inWords(problem, lang)).not.toMatch(/[{}]|undefined/);
      expect(inWords(problem, lang).length).toBeGreaterThan(40);
    }
});
