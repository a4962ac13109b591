import { expect, it } from "vitest";
import { parseSiyaq } from "../../ingest/siyaq.ts";
import { EventTexts } from "../../query/texts.ts";
import { toBlob } from "./chunks.ts";
import { csv } from "./csv.ts";
import { icalendar } from "./icalendar.ts";
import { json } from "./json.ts";
import type { Shown } from "./shown.ts";
import { hard, shownOf, written } from "./shown.fixture.ts";

/** The same selection with its texts in a file, which does not tell the event `untold`. */
function inFile({ index, ...shown }: Shown, untold?: string): Shown {
  const texts = new EventTexts({
    langs: ["en", "ar"],
    fetch: async (rows) =>
      rows.map((row) => index.whole.find(({ id }, at) => at === row && id !== untold) ?? null),
    find: async () => null,
    search: async () => null,
  });
  return {
    ...shown,
    index: { ...index, texts, whole: [], events: { length: 0, at: () => undefined } },
  };
}

it("writes of a large set what it writes of the same set in memory", async () => {
  const small = await shownOf("ar", hard);
  expect(await written(csv(inFile(small)))).toBe(await written(csv(small)));
  expect(await written(icalendar(inFile(small)))).toBe(await written(icalendar(small)));
});

it("writes of a large set a data set with all that its events name", async () => {
  const small = await shownOf("ar", hard);
  const read = async (shown: Shown) =>
    parseSiyaq(JSON.parse(await written(json(shown))), "export.json");
  const [large, whole] = await Promise.all([read(inFile(small)), read(small)]);
  expect(large.dataset?.events).toHaveLength(4);
  // Where a link leads is known when the whole file is read: one that leads nowhere is left out then.
  expect(large.dataset).toEqual(whole.dataset);
});

it("counts the events that the file does not tell", async () => {
  let lost = 0;
  const shown = inFile(await shownOf("en", hard), "days");
  const text = await written(csv({ ...shown, lost: () => void lost++ }));
  expect(lost).toBe(1);
  expect(text).toContain("formula");
  expect(text).not.toContain("Three days");
});

it("asks the file for no more once it is given up", async () => {
  const work = new AbortController();
  const asked: number[] = [];
  const shown = await shownOf("en", hard);
  const texts = new EventTexts({
    fetch: async (rows) => {
      asked.push(rows.length);
      // As a large file answers: piece after piece.
      await new Promise((resolve) => setTimeout(resolve, 2));
      return rows.map((row) => shown.index.whole[row % shown.index.whole.length] ?? null);
    },
    find: async () => null,
    search: async () => null,
  });
  const rows = Uint32Array.from({ length: 100_000 }, (_, row) => row);
  const large = { ...shown, rows, index: { ...shown.index, texts } };
  const saving = toBlob(csv(large), "text/csv", rows.length, {
    signal: work.signal,
    progress: () => work.abort(new Error("enough")),
  });
  await expect(saving).rejects.toThrow("enough");
  const until = asked.length;
  await new Promise((resolve) => setTimeout(resolve, 30));
  // One more piece may have been on its way.
  expect(asked.length).toBeLessThanOrEqual(until + 1);
  expect(asked.reduce((sum, each) => sum + each, 0)).toBeLessThan(50_000);
});
