import { describe, expect, it } from "vitest";
import { buffersOf } from "./columns.ts";
import { isSketch, sketchOf } from "./events.ts";
import { buildIndex } from "./index.ts";
import { eventOf, setOf } from "./set.fixture.ts";
import { largeSet } from "./columns.fixture.ts";
import { EventTexts, type TextSource } from "./texts.ts";

/** Notes what it is asked; answers when it is told to. */
function slowSource() {
  const asked: (readonly number[])[] = [];
  const waiting: (() => void)[] = [];
  const source: TextSource = {
    fetch: (rows) => {
      asked.push(rows);
      return new Promise((resolve) => {
        waiting.push(() =>
          resolve(
            rows.map((row) => (row === 13 ? null : eventOf({ id: `e${row}`, date: "2019" }))),
          ),
        );
      });
    },
    find: async (id) => (id === "e7" ? 7 : null),
    search: async () => null,
  };
  const answer = async (): Promise<void> => {
    waiting.shift()?.();
    await new Promise((resolve) => void setTimeout(resolve));
  };
  return { asked, source, answer };
}
const soon = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve));

describe("texts", () => {
  it("are asked for together, and of a view that moves only where it stands last", async () => {
    const { asked, source, answer } = slowSource();
    const texts = new EventTexts(source);
    const [plot, table] = [{}, {}];
    void texts.need([1, 2], plot);
    void texts.need([2, 3], table);
    await soon();
    expect(asked).toEqual([[1, 2, 3]]);
    void texts.need([4], plot);
    void texts.need([5, 3], plot);
    await answer();
    expect(texts.have(1)?.id).toBe("e1");
    expect(asked).toEqual([[1, 2, 3], [5]]);
    await answer();
    expect([texts.rowOf("e5"), texts.have(4), texts.generation]).toEqual([5, null, 2]);
  });

  it("are asked for by a view that is rendered in the moment in which the last ones have come", async () => {
    const { asked, source, answer } = slowSource();
    const texts = new EventTexts(source);
    const end = texts.subscribe(() => queueMicrotask(() => void texts.need([2])));
    void texts.need([1]);
    await soon();
    await answer();
    end();
    expect(asked).toEqual([[1], [2]]);
  });

  it("begin with the titles, while the rest of the event is read", async () => {
    const { source, answer } = slowSource();
    const texts = new EventTexts({
      ...source,
      fetch: (rows, how) => {
        how?.titled?.(
          rows.map((row) => eventOf({ id: "#1", date: "2019", title: { en: `Title ${row}` } })),
        );
        return source.fetch(rows);
      },
    });
    void texts.need([1]);
    await soon();
    expect([texts.titled(1)?.title, texts.have(1)]).toEqual([{ en: "Title 1" }, null]);
    // No link may carry the id that it has until then.
    expect(texts.rowOf("#1")).toBeUndefined();
    await answer();
    expect([texts.titled(1)?.id, texts.have(1)?.id, texts.generation]).toEqual(["e1", "e1", 2]);
  });

  it("are not asked for again where the file has none", async () => {
    const { asked, source, answer } = slowSource();
    const texts = new EventTexts(source);
    void texts.need([13]);
    await soon();
    await answer();
    void texts.need([13]);
    await soon();
    expect([asked.length, texts.have(13)]).toEqual([1, null]);
  });

  it("that are shown stay when others are forgotten", async () => {
    const { source, answer } = slowSource();
    const texts = new EventTexts(source, 2);
    const panel = {};
    void texts.need([1], panel);
    await soon();
    await answer();
    for (const row of [2, 3, 4]) {
      void texts.need([row]);
      await soon();
      await answer();
    }
    expect([1, 2, 3, 4].map((row) => texts.have(row) !== null)).toEqual([true, false, false, true]);
  });

  it("tell the row of an id that a link names, and look for it once", async () => {
    const { asked, source, answer } = slowSource();
    const texts = new EventTexts(source);
    const found = [texts.find("e7"), texts.find("e7")];
    await soon();
    await answer();
    expect(await Promise.all(found)).toEqual([7, 7]);
    expect(asked).toEqual([[7]]);
    expect(texts.rowOf("e7")).toBe(7);
    expect(await texts.find("nobody")).toBe(null);
  });
});

describe("an index of columns", () => {
  it("shows a row before its texts have come, and never under an id of its own making", async () => {
    const { index } = largeSet(50);
    const before = index.events.at(20);
    expect(before && isSketch(before)).toBe(true);
    expect(before?.title).toEqual({});
    expect(index.rowById.get(before?.id ?? "")).toBe(20);
    await index.texts?.need([20]);
    const after = index.events.at(20);
    expect(after?.id).toBe("e20");
    expect(index.rowById.get("e20")).toBe(20);
    expect(after?.date).toEqual(before?.date);
    expect([index.events.at(-1), index.events.at(50)]).toEqual([undefined, undefined]);
  });

  it("is the same after its columns have gone to another thread", () => {
    const { columns } = largeSet(200);
    const buffers = buffersOf(columns);
    const before = sketchOf(columns, 77);
    const there = structuredClone(columns, { transfer: buffers });
    expect(sketchOf(there, 77)).toEqual(before);
    expect(buffers.every(({ byteLength }) => byteLength === 0)).toBe(true);
  });

  it("tells of each date what its precision allows", () => {
    for (const edtf of ["2019-04-04", "2019-04", "2019", "2019-04-04/2019-05-01"]) {
      const set = buildIndex(setOf([eventOf({ id: "a", date: edtf })]));
      expect(set.dating[0]).toBe(
        ["day", "range", "month", "season", "year"].indexOf(set.whole[0]?.date.precision ?? ""),
      );
    }
  });
});
