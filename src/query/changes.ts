import type { Change, ChangeKind } from "../model/changes.ts";
import type { Meta } from "../model/types.ts";

/** `1.2.0`, `v2`, `2026-11`: numbers from the weightiest on. null: no order can be told from it. */
const numbersOf = (version: string): number[] | null =>
  /^v?\d+(?:[.-]\d+)*$/.test(version) ? version.replace("v", "").split(/[.-]/).map(Number) : null;

/** Negative when `a` is older than `b`; null when that cannot be told. 1.2 and 1.2.0 are the same. */
export function compareVersions(a: string, b: string): number | null {
  const [older, newer] = [numbersOf(a), numbersOf(b)];
  if (older === null || newer === null) return a === b ? 0 : null;
  for (let at = 0; at < Math.max(older.length, newer.length); at++) {
    const difference = (older[at] ?? 0) - (newer[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** What versions since one have done to an event. */
export interface ChangedEvent {
  readonly event: string;
  /** Seen from that version: added and changed since is added. */
  readonly kind: ChangeKind;
  /** Oldest first. */
  readonly changes: readonly Change[];
}

export type Since =
  | { readonly kind: "same" }
  | { readonly kind: "older"; readonly events: readonly ChangedEvent[] }
  | { readonly kind: "newer" }
  /** Nobody has written down what happened since. */
  | { readonly kind: "unknown" };

/** null: it came and went in between. */
function netKind(changes: readonly Change[]): ChangeKind | null {
  const first = changes[0]?.kind;
  const last = changes.at(-1)?.kind;
  if (first === "added") return last === "withdrawn" ? null : "added";
  return last === "withdrawn" ? "withdrawn" : "changed";
}

function byEvent(changes: readonly Change[]): ChangedEvent[] {
  const lists = new Map<string, Change[]>();
  for (const change of changes) {
    const list = lists.get(change.event);
    if (list) list.push(change);
    else lists.set(change.event, [change]);
  }
  return [...lists].flatMap(([event, list]) => {
    const kind = netKind(list);
    return kind === null ? [] : [{ event, kind, changes: list }];
  });
}

/** What has happened to a set since a version of it. */
export function changesSince(
  { version: present, changes }: Pick<Meta, "version" | "changes">,
  version: string,
): Since {
  // A set without versions has none to compare with.
  if (present === "") return { kind: "same" };
  const age = compareVersions(version, present);
  if (age === 0) return { kind: "same" };
  if (age !== null && age > 0) return { kind: "newer" };
  if (changes === undefined) return { kind: "unknown" };
  if (age !== null)
    return {
      kind: "older",
      events: byEvent(changes.filter((each) => (compareVersions(each.version, version) ?? 0) > 0)),
    };
  // Names instead of numbers: the list itself is the order.
  const last = changes.findLastIndex((each) => each.version === version);
  return last < 0
    ? { kind: "unknown" }
    : { kind: "older", events: byEvent(changes.slice(last + 1)) };
}

/** How an event left the set; null when nobody says that it did. */
export const withdrawalOf = (
  { changes = [] }: Pick<Meta, "changes">,
  event: string,
): Change | null =>
  changes.findLast((each) => each.event === event && each.kind === "withdrawn") ?? null;
