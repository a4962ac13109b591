import type { Evidence } from "../model/types.ts";
import { buildIndex, type Index } from "../query/index.ts";
import { eventOf, intervalOf, setOf, sourceOf } from "../query/set.fixture.ts";

const said = (start: number, voices: string[], rest: Partial<Evidence> = {}): Evidence => ({
  source: "report",
  start,
  end: start + 10,
  voices,
  stance: "supports",
  for: [],
  ...rest,
});

/** For tests: a report of a headline and two paragraphs that tells the newest first and goes back a year. */
export const toldIndex = (): Index =>
  buildIndex(
    setOf(
      [
        eventOf({
          id: "talks",
          date: "2020-03-31",
          evidence: [said(110, ["awj", "official"]), said(250, ["awj"], { for: ["text"] })],
        }),
        eventOf({ id: "truce", date: "2020-03-17", evidence: [said(150, ["awj", "official"])] }),
        eventOf({
          id: "offensive",
          date: "2019-04-04",
          evidence: [said(210, ["awj", "lna"], { for: ["wording"] })],
          wording: [{ term: "free", lang: "en", by: "lna", reading: { en: "take" } }],
        }),
        eventOf({ id: "elsewhere", date: "2020-01-19", sources: ["report"] }),
      ],
      {
        sources: [
          {
            ...sourceOf("report", { en: "Report" }),
            written: { date: intervalOf("2020-04-01"), basis: "stated" },
            paragraphs: [
              { start: 0, end: 100, part: "headline", summary: { en: "Headline" } },
              { start: 101, end: 200, summary: { en: "The call" } },
              { start: 201, end: 300, summary: { en: "The year before" } },
            ],
          },
        ],
      },
    ),
  );
