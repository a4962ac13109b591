import type { Day, Text } from "./types.ts";

export const CHANGE_KINDS = ["added", "changed", "withdrawn"] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** What a version of the set did to one of its events. */
export interface Change {
  /** The first version that has it. */
  readonly version: string;
  /** The day of that version. */
  readonly date: Day;
  readonly kind: ChangeKind;
  /** Id of the event; a withdrawn one is in the set no more. */
  readonly event: string;
  /** What was changed, and why. */
  readonly note: Text;
}
