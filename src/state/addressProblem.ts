import type { Parameter } from "./url.ts";

/** Why a value is not taken. */
export type Reason =
  | "value"
  | "id"
  | "date"
  | "order"
  | "address"
  | "repeated"
  | "long"
  /** Well said, but the set that is shown does not know it (unknownIds.ts). */
  | "unknown"
  /** Well said, but the set has nothing there. */
  | "outside";

/** Whether it is the set that refuses: another may take the value. */
export const isOfSet = (reason: Reason): boolean => reason === "unknown" || reason === "outside";

/** A parameter that was not taken, or in part. The page says so quietly; the address keeps it. */
export interface AddressProblem {
  readonly parameter: Parameter;
  /** As it was given; more than one when it was given more than once. */
  readonly given: readonly string[];
  /** What was taken, as it is written: empty where nothing was. As long as the view says just this, `given` is kept. */
  readonly taken: string;
  /** Its message is `app.url-<reason>`. */
  readonly reason: Reason;
  /** What the message quotes: `lanes=rivers`, cut when it is long. */
  readonly values: { readonly said: string };
}

export function problemOf(
  parameter: Parameter,
  given: readonly string[],
  reason: Reason,
): AddressProblem {
  const whole = `${parameter}=${given.join(" ")}`;
  const said = whole.length > 60 ? `${whole.slice(0, 59)}…` : whole;
  return { parameter, given, taken: "", reason, values: { said } };
}
