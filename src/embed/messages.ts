import * as v from "valibot";
import { ID_LENGTH, isId } from "../model/ids.ts";
import { LONGEST_SEARCH } from "../state/url.ts";

const OURS = { source: v.literal("siyaq"), v: v.literal(1) };

const FromHost = v.variant("type", [
  v.object({
    ...OURS,
    type: v.literal("setState"),
    search: v.pipe(v.string(), v.maxLength(LONGEST_SEARCH)),
  }),
  v.object({
    ...OURS,
    type: v.literal("select"),
    event: v.nullable(v.pipe(v.string(), v.maxLength(ID_LENGTH), v.check(isId))),
  }),
]);

export type HostMessage = v.InferOutput<typeof FromHost>;

/** A message of the page around, or null when it is none: of somebody else, malformed, or longer than any honest one. */
export function readMessage(given: unknown): HostMessage | null {
  const read = v.safeParse(FromHost, given, { abortEarly: true });
  return read.success ? read.output : null;
}

/** What the frame tells the page around. `search` is a query as in the address, with its "?" or empty. */
type FrameMessage =
  | { readonly type: "ready" | "state"; readonly search: string }
  | { readonly type: "select"; readonly event: string | null }
  /** Whole pixels; null: the view fits whatever it is given. */
  | { readonly type: "resize"; readonly height: number | null };

export const writeMessage = (message: FrameMessage): object => ({
  source: "siyaq",
  v: 1,
  ...message,
});
