import { expect, it } from "vitest";
import { startChecker } from "./checker.ts";
import type { Flaw } from "./findFlaws.ts";

const file = { format: "siyaq/1", meta: { lang: "ar" }, events: [{}] };

/** A worker that says nothing of its own. */
class Mute extends EventTarget {
  readonly onmessage = null;
  readonly onmessageerror = null;
  readonly onerror = null;
  readonly asked: unknown[] = [];
  ended = false;
  postMessage(order: unknown): void {
    this.asked.push(order);
  }
  terminate(): void {
    this.ended = true;
  }
}

it("checks in this thread where there is no worker", () => {
  let flaws: readonly Flaw[] = [];
  startChecker(() => null).check(file, (told) => (flaws = told));
  expect(flaws.map(({ pointer }) => pointer)).toContain("/events/0/date");
});

it("tells of the last file asked about, and of no earlier one", () => {
  const worker = new Mute();
  const checker = startChecker(() => worker);
  const told: string[] = [];
  checker.check(file, () => told.push("first"));
  checker.check(file, () => told.push("second"));
  for (const number of [1, 2, 2])
    worker.dispatchEvent(new MessageEvent("message", { data: { number, flaws: [] } }));
  expect(told).toEqual(["second"]);
  checker.end();
  expect(worker.ended).toBe(true);
});

it("checks in this thread what a worker that died was asked about", () => {
  const worker = new Mute();
  const checker = startChecker(() => worker);
  const told: (readonly Flaw[])[] = [];
  checker.check(file, (flaws) => told.push(flaws));
  worker.dispatchEvent(new Event("error"));
  expect(told[0]).not.toEqual([]);
  checker.check(file, (flaws) => told.push(flaws));
  expect(told).toHaveLength(2);
  expect(worker.asked).toHaveLength(1);
});
