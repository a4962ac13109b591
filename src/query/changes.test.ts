import { describe, expect, it, test } from "vitest";
import { dayOf } from "../model/day.ts";
import type { Change, ChangeKind } from "../model/changes.ts";
import { changesSince, compareVersions, withdrawalOf } from "./changes.ts";

const change = (version: string, kind: ChangeKind, event: string): Change => ({
  version,
  date: dayOf(2026, 11, 23),
  kind,
  event,
  note: { en: `${kind} in ${version}` },
});

const meta = {
  version: "1.10.0",
  changes: [
    change("1.1.0", "changed", "talks"),
    change("1.1.0", "added", "truce"),
    change("1.2.0", "changed", "truce"),
    change("1.2.0", "added", "rumour"),
    change("1.2.0", "withdrawn", "march"),
    change("1.10.0", "withdrawn", "rumour"),
    change("1.10.0", "changed", "talks"),
  ],
};
const told = (version: string): unknown => {
  const since = changesSince(meta, version);
  return since.kind === "older"
    ? since.events.map(({ event, kind, changes }) => `${event} ${kind} ×${changes.length}`)
    : since.kind;
};

describe("what happened to a set since a version of it", () => {
  it("is told by event, as who saw that version would put it", () => {
    // The rumour came and went in between.
    expect(told("1.0.0")).toEqual(["talks changed ×2", "truce added ×2", "march withdrawn ×1"]);
    expect(told("1.1.0")).toEqual(["truce changed ×1", "march withdrawn ×1", "talks changed ×1"]);
    expect(told("1.2.0")).toEqual(["rumour withdrawn ×1", "talks changed ×1"]);
  });

  it("is nothing for the same version, and says when a version is newer or not known", () => {
    expect(told("1.10.0")).toBe("same");
    expect(told("1.10")).toBe("same");
    expect(told("2.0.0")).toBe("newer");
    expect(told("draft")).toBe("unknown");
    expect(changesSince({ version: "" }, "1.0.0")).toEqual({ kind: "same" });
    expect(changesSince({ version: "2.0.0" }, "1.0.0")).toEqual({ kind: "unknown" });
  });

  it("goes by the list where versions have names", () => {
    const named = {
      version: "final",
      changes: [change("draft", "added", "talks"), change("final", "changed", "talks")],
    };
    expect(changesSince(named, "draft")).toMatchObject({
      kind: "older",
      events: [{ event: "talks", kind: "changed" }],
    });
    expect(changesSince(named, "sketch")).toEqual({ kind: "unknown" });
  });
});

test.each([
  ["1.2.0", "1.10.0", -1],
  ["2026-02", "2025-12", 1],
  ["v2", "2.0", 0],
  ["draft", "draft", 0],
  ["draft", "1.0", null],
])("%s beside %s", (a, b, order) => {
  const compared = compareVersions(a, b);
  expect(compared === null ? null : Math.sign(compared)).toBe(order);
});

test("how an event left the set", () => {
  expect(withdrawalOf(meta, "march")?.version).toBe("1.2.0");
  expect(withdrawalOf(meta, "talks")).toBeNull();
  expect(withdrawalOf({}, "talks")).toBeNull();
});
