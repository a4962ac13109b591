import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf, formatDay } from "../model/day.ts";
import { buildIndex, type Index } from "../query/index.ts";
import { largeSet } from "../query/columns.fixture.ts";
import { touching } from "../query/times.ts";
import { eventOf, setOf } from "../query/set.fixture.ts";
import { lanesOf } from "./lanes.ts";
import { capacityOf, DENSE, ROOMY } from "./capacity.ts";
import { layout, needOf, type Label, type Mark, type Scene } from "./layout.ts";
import { focusedIn } from "./scene.ts";
import { timeScale } from "./timeScale.ts";

const YEAR = { from: dayOf(2019), to: dayOf(2020) };

const labelOf =
  (width: number) =>
  (row: number): Label => ({
    date: null,
    title: `event ${row}`,
    lang: "en",
    dir: "ltr",
    suffix: null,
    key: false,
    pending: false,
    width,
  });

function sceneOf(
  index: Index,
  width: number,
  height: number,
  label = 120,
  open: number | null = null,
): Scene {
  const lanes = lanesOf(index, index.all, "category");
  const placing = {
    index,
    lanes,
    scale: timeScale(YEAR, width, false),
    labelOf: labelOf(label),
    metrics: ROOMY,
    open,
  };
  return layout(placing, capacityOf([needOf(placing)], height, ROOMY));
}

/** What a mark and its label cover, as pixels of its line. */
const covers = (mark: Mark): { from: number; to: number } => ({
  from: Math.min(mark.from, mark.label?.s ?? mark.from),
  to: Math.max(mark.to, mark.label ? mark.label.s + mark.label.width : mark.to),
});

const dates = fc
  .tuple(fc.integer({ min: 0, max: 364 }), fc.constantFrom(0, 0, 0, 1, 9, 60))
  .map(([at, length]) => {
    const from = formatDay(YEAR.from + at);
    return length === 0 ? from : `${from}/${formatDay(YEAR.from + at + length)}`;
  });
const sets = fc
  .array(fc.tuple(dates, fc.constantFrom("military", "diplomacy")), { maxLength: 60 })
  .map((sketches) =>
    buildIndex(
      setOf(sketches.map(([date, category], at) => eventOf({ id: `e${at}`, date, category }))),
    ),
  );

describe("layout", () => {
  it("never lets labels of a line overlap, and shows each whole inside the plot", () => {
    fc.assert(
      fc.property(sets, fc.integer({ min: 150, max: 1400 }), (index, width) => {
        for (const lane of sceneOf(index, width, 400).lanes) {
          const labelled = lane.marks.filter((mark) => mark.label !== null);
          for (const [at, mark] of labelled.entries()) {
            const mine = covers(mark);
            expect(mark.label?.s).toBeGreaterThanOrEqual(0);
            expect((mark.label?.s ?? 0) + (mark.label?.width ?? 0)).toBeLessThanOrEqual(width);
            for (const other of labelled.slice(at + 1)) {
              if (other.y !== mark.y) continue;
              const theirs = covers(other);
              expect(mine.to <= theirs.from || theirs.to <= mine.from).toBe(true);
            }
          }
        }
      }),
    );
  });

  it("loses no event: each is a mark or in one cluster of its lane", () => {
    fc.assert(
      fc.property(sets, (index) => {
        const { lanes } = sceneOf(index, 600, 200);
        const shown = lanes.flatMap((lane) => [
          ...lane.marks.map((mark) => mark.row),
          ...lane.clusters.flatMap((cluster) => cluster.rows()),
        ]);
        expect(shown.toSorted((a, b) => a - b)).toEqual([...index.whole.keys()]);
      }),
    );
  });

  it("asks for no more labels than have room, and still shows every event, when there are thousands", () => {
    const index = buildIndex(
      setOf(
        Array.from({ length: 4000 }, (_, at) => ({
          ...eventOf({ id: `e${at}`, date: formatDay(YEAR.from + ((at * 37) % 365)) }),
          weight: at === 2345 ? 5 : 2,
        })),
      ),
    );
    const placing = {
      index,
      lanes: lanesOf(index, index.all, "category"),
      scale: timeScale(YEAR, 1000, false),
      metrics: ROOMY,
      open: null,
    };
    const asked = new Set<number>();
    const label = labelOf(120);
    const counting = (row: number): Label => {
      asked.add(row);
      return label(row);
    };
    const { lanes } = layout({ ...placing, labelOf: counting }, [{ lines: 5, busy: true }]);
    const marks = lanes.flatMap((lane) => lane.marks);
    const clustered = lanes.flatMap((lane) => lane.clusters.flatMap((each) => each.rows()));
    expect([...marks.map(({ row }) => row), ...clustered].toSorted((a, b) => a - b)).toEqual([
      ...index.whole.keys(),
    ]);
    for (const { clusters } of lanes)
      for (const each of clusters) {
        expect(each.rows()).toHaveLength(each.count);
        expect(each.rows().every((row) => each.has(row))).toBe(true);
        expect([each.rows()[0], each.rows().at(-1)]).toEqual([each.first, each.last]);
      }
    // The heaviest of all is written, and few others were measured for it.
    expect(marks.some(({ row, label: own }) => row === index.rowById.get("e2345") && own)).toBe(
      true,
    );
    expect(asked.size).toBeLessThan(600);
    expect(lanes[0]?.rug.length).toBeLessThanOrEqual(1001);
  });

  it("keeps targets on the rug a finger apart, and those of clusters in the plot", () => {
    fc.assert(
      fc.property(sets, (index) => {
        for (const lane of sceneOf(index, 600, 120).lanes) {
          const heads = [
            ...lane.marks.filter((mark) => mark.small).map((mark) => mark.head),
            ...lane.clusters.map((cluster) => cluster.s),
          ].toSorted((a, b) => a - b);
          const gaps = heads.slice(1).map((s, at) => s - (heads[at] ?? 0));
          expect(Math.min(24, ...gaps)).toBeCloseTo(24, 6);
          for (const { s } of lane.clusters) expect(Math.abs(s - 300)).toBeLessThanOrEqual(288);
        }
      }),
    );
  });

  it("flips a label before its mark where the plot ends", () => {
    const index = buildIndex(setOf([eventOf({ id: "late", date: "2019-12-30" })]));
    const [mark] = sceneOf(index, 600, 200).lanes.flatMap((lane) => lane.marks);
    expect((mark?.label?.s ?? 0) + 120).toBeLessThan(mark?.head ?? 0);
  });

  it("puts the label of an open event that began before the window on its line", () => {
    const open = { ...eventOf({ id: "long", date: "2011" }) };
    const index = buildIndex(
      setOf([
        { ...open, date: { ...open.date, start: dayOf(2011), end: Infinity, precision: "range" } },
      ]),
    );
    const [mark] = sceneOf(index, 600, 200).lanes.flatMap((lane) => lane.marks);
    expect(mark?.shape.form).toBe("line");
    expect(mark).toMatchObject({ from: 0, to: 600 });
    expect(mark?.label?.s).toBeLessThan(40);
  });

  it("labels the open event before heavier ones", () => {
    const index = buildIndex(
      setOf([
        { ...eventOf({ id: "heavy", date: "2019-06-01" }), weight: 5 },
        { ...eventOf({ id: "light", date: "2019-06-02" }), weight: 1 },
      ]),
    );
    const labelled = (open: number | null): number[] =>
      sceneOf(index, 400, 1, 200, open)
        .lanes.flatMap((lane) => lane.marks)
        .filter((mark) => mark.label)
        .map((mark) => mark.row);
    expect(labelled(null)).toEqual([0]);
    expect(labelled(1)).toEqual([1]);
  });
});

it("labels the events of the actor in focus before heavier ones, of many too", () => {
  const many = Array.from({ length: 400 }, (_, at) => ({
    ...eventOf({ id: `heavy-${at}`, date: "2019-06-01" }),
    weight: 5 as const,
  }));
  const own = {
    ...eventOf({ id: "own", date: "2019-06-02", actors: ["turkey"] }),
    weight: 1 as const,
  };
  for (const events of [
    [many[0] ?? own, own],
    [...many, own],
  ]) {
    const index = buildIndex(setOf(events));
    const lanes = lanesOf(index, index.all, "none");
    const labelled = (actor: string | null): boolean =>
      layout(
        {
          index,
          lanes,
          scale: timeScale(YEAR, 400, false),
          labelOf: labelOf(200),
          metrics: ROOMY,
          open: null,
          focused: focusedIn(index, lanes, actor),
        },
        [{ lines: 1, busy: true }],
      ).lanes.some(({ marks }) =>
        marks.some(({ row, label }) => label !== null && row === index.rowById.get("own")),
      );
    expect(labelled(null)).toBe(false);
    expect(labelled("turkey")).toBe(true);
  }
});

describe("a large set", () => {
  const { index } = largeSet(60_000);
  const lanes = lanesOf(index, index.all, "category");
  const spans = fc.tuple(
    fc.integer({ min: dayOf(2011), max: dayOf(2020) }),
    fc.constantFrom(5, 40, 300, 3000),
  );

  it("has at every level labels that do not overlap, and buckets that add up to all events", () => {
    fc.assert(
      fc.property(spans, ([from, days]) => {
        const window = { from, to: from + days };
        const scale = timeScale(window, 1200, false);
        const placing = { index, lanes, scale, labelOf: labelOf(130), metrics: ROOMY, open: null };
        const scene = layout(
          placing,
          lanes.map(() => ({ lines: 3, busy: true })),
        );
        for (const lane of scene.lanes) {
          const here = touching(index.times, lane.lane.rows, window);
          const clustered = lane.clusters.reduce((sum, { count }) => sum + count, 0);
          expect(lane.marks.length + clustered).toBe(here.count);
          expect(lane.rug.reduce((sum, { count }) => sum + count, 0)).toBe(
            here.count - here.reaching.length,
          );
          expect(lane.rug.length).toBeLessThanOrEqual(1201);
          const boxes = lane.marks
            .filter(({ label }) => label !== null)
            .toSorted((a, b) => a.y - b.y || covers(a).from - covers(b).from);
          const overlaps = boxes.filter((mark, at) => {
            const next = boxes[at + 1];
            return next?.y === mark.y && covers(next).from < covers(mark).to;
          });
          expect(overlaps).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe("capacityOf", () => {
  it("takes lines from the tallest lane until the lanes fit, and leaves each one", () => {
    const need = [
      { lines: 5, busy: false },
      { lines: 2, busy: false },
    ];
    const tight = capacityOf([need], 130, ROOMY);
    expect(tight[0]?.lines).toBeLessThan(5);
    expect(tight[0]?.busy).toBe(true);
    expect(capacityOf([need], 1, DENSE).map(({ lines }) => lines)).toEqual([1, 1]);
    expect(capacityOf([need], 1000, ROOMY)).toEqual(need);
  });

  it("takes them from the last of equally tall ones, of which the first is the busiest", () => {
    const need = Array.from({ length: 3 }, () => ({ lines: 3, busy: false }));
    expect(capacityOf([need], 240, ROOMY).map(({ lines }) => lines)).toEqual([3, 2, 2]);
  });
});
