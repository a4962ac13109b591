import { expect, it } from "vitest";
import { openHere } from "../ingest/large/openHere.fixture.ts";
import { byTime, packRow } from "../ingest/packed.ts";
import type { Index } from "../query/index.ts";
import { setOf } from "./io.fixture.ts";
import { langsIn, packPieces } from "./packWriter.ts";

/** Once the texts of all rows have been asked for. */
async function idsOf({ texts, events }: Index): Promise<(string | undefined)[]> {
  const rows = Array.from({ length: events.length }, (_, row) => row);
  await texts?.need(rows);
  return rows.map((row) => events.at(row)?.id);
}

it("shows each row the texts of its own event when the last rows of a file belong between its first", async () => {
  const { events, ...head } = await setOf("data/libya-follow-up-committee/set.json");
  const [earliest, ...later] = events.toSorted(byTime).map((event) => packRow(event));
  const undated = later.pop();
  if (earliest === undefined || undated === undefined) throw new Error("The set is too small.");
  const groups = [
    later.slice(0, 8),
    [...later.slice(8), { ...undated, lo: null, hi: null }, earliest],
  ];
  const pieces = packPieces({ head, ...langsIn(events), groups });
  const file = new File([new Uint8Array(Buffer.concat([...pieces]))], "set.parquet");
  const parts: Index[] = [];
  let shown: Promise<unknown> = Promise.resolve();
  const part = ({ index }: { readonly index: Index }): void => {
    parts.push(index);
    shown = idsOf(index);
  };
  const opened = await openHere({ kind: "file", file }, undefined, { part });
  if (opened.kind !== "read") throw new Error(JSON.stringify(opened));
  const { index } = opened.set;
  expect(parts.map((each) => each.events.length)).toEqual([8]);
  expect(await idsOf(index)).toEqual([earliest, ...later].map(({ id }) => id));
  // What was asked as the order was found is not taken for the answer about another row.
  await shown;
  expect(parts[0]?.events.at(0)?.id).not.toBe(earliest.id);
  expect(await index.texts?.find(later[0]?.id ?? "")).toBe(1);
});
