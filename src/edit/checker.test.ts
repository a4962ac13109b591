import { expect, it } from "vitest";
import type { Line } from "../ingest/startWorker.ts";
import { startChecker, type Checked, type Order } from "./checker.ts";
import type { Flaw } from "./findFlaws.ts";

const file = { format: "siyaq/1", meta: { lang: "ar" }, events: [{}] };

/** A worker that says nothing of its own. */
class Mute implements Line<Order, Checked> {
  readonly asked: Order[] = [];
  ended = false;
  tell: (checked: Checked) => void = () => undefined;
  die: () => void = () => undefined;
  order = (order: Order): void => void this.asked.push(order);
  listen(told: (checked: Checked) => void, failed: () => void): void {
    this.tell = told;
    this.die = failed;
  }
  end(): void {
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
  for (const number of [1, 2, 2]) worker.tell({ number, flaws: [] });
  expect(told).toEqual(["second"]);
  checker.end();
  expect(worker.ended).toBe(true);
});

it("checks in this thread what a worker that died was asked about", () => {
  const worker = new Mute();
  const checker = startChecker(() => worker);
  const told: (readonly Flaw[])[] = [];
  checker.check(file, (flaws) => told.push(flaws));
  worker.die();
  expect(told[0]).not.toEqual([]);
  checker.check(file, (flaws) => told.push(flaws));
  expect(told).toHaveLength(2);
  expect(worker.asked).toHaveLength(1);
});
