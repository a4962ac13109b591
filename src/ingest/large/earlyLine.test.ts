import { afterEach, expect, it, vi } from "vitest";
import { type LargeLine, openEarly, takeEarly } from "./earlyLine.ts";
import type { Order, Place, Told } from "./wire.ts";

const HERE = "https://here.example";
const at = (url: string): Place => ({ kind: "address", address: { url, foreign: false } });
const rows = (read: number): Told => ({ kind: "progress", rows: read, total: 9 });

/** A thread whose other end the test holds. */
function thread() {
  const orders: Order[] = [];
  let hear: (told: Told) => void = () => undefined;
  let fail = (): void => undefined;
  const line: LargeLine = {
    order: (order) => orders.push(order),
    listen: (told, failed) => {
      hear = told;
      fail = failed;
    },
    end: () => undefined,
  };
  return { line, orders, tell: (told: Told) => hear(told), die: () => fail() };
}

afterEach(() => vi.unstubAllGlobals());

it("keeps what a thread says until somebody listens, and gives it to one", () => {
  vi.stubGlobal("location", { origin: HERE });
  const url = `${HERE}/set.parquet`;
  const { line, orders, tell, die } = thread();
  openEarly(new URL(url), () => line);
  expect(orders).toMatchObject([{ kind: "open", place: at(url), name: url }]);
  tell(rows(1));
  tell(rows(2));
  const heard: (Told | "failed")[] = [];
  takeEarly(at(url))?.listen(
    (told) => heard.push(told),
    () => heard.push("failed"),
  );
  tell(rows(3));
  die();
  expect(heard).toEqual([rows(1), rows(2), rows(3), "failed"]);
  expect(takeEarly(at(url))).toBeNull();
});

it.each(["https://there.example/set.parquet", `${HERE}/set.json`, "local:set.parquet"])(
  "asks nobody for %s before the reader, or the page, has said so",
  (url) => {
    vi.stubGlobal("location", { origin: HERE });
    const start = vi.fn(() => null);
    openEarly(new URL(url), start);
    expect(start).not.toHaveBeenCalled();
  },
);
