import { describe, expect, it } from "vitest";
import { finish, finishSoftly, type Steps } from "./steps.ts";

function* counting(to: number, busy = 0): Steps<number> {
  for (let n = 0; n < to; n++) {
    const until = performance.now() + busy;
    while (performance.now() < until);
    yield;
  }
  return to;
}

describe("work in steps", () => {
  it("comes to the same end at once and softly", async () => {
    expect(finish(counting(5))).toBe(5);
    expect(await finishSoftly(counting(5))).toBe(5);
  });
  it("lets others run in between, and stops when nobody wants it any more", async () => {
    const order: string[] = [];
    setTimeout(() => order.push("page"), 0);
    await finishSoftly(counting(4, 8)).then(() => order.push("work"));
    expect(order).toEqual(["page", "work"]);
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 0);
    expect(await finishSoftly(counting(1000, 5), { signal: stop.signal })).toBeNull();
  });
  it("waits between its slices for what it is told to wait for", async () => {
    let waited = 0;
    const between = async (): Promise<void> => {
      waited++;
    };
    await finishSoftly(counting(4, 8), { between });
    expect(waited).toBeGreaterThan(0);
  });
});
