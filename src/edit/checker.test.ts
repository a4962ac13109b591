import { expect, it } from "vitest";
import type { WorkerPort } from "../ingest/startWorker.ts";
import { startChecker, type CheckResponse, type CheckRequest } from "./checker.ts";
import type { Flaw } from "./findFlaws.ts";

const file = { format: "siyaq/1", meta: { lang: "ar" }, events: [{}] };

/** A worker that says nothing of its own. */
class Mute implements WorkerPort<CheckRequest, CheckResponse> {
  readonly asked: CheckRequest[] = [];
  ended = false;
  tell: (response: CheckResponse) => void = () => undefined;
  die: () => void = () => undefined;
  post = (request: CheckRequest): void => void this.asked.push(request);
  listen(told: (response: CheckResponse) => void, failed: () => void): void {
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
