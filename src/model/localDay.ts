import { dayOf } from "./day.ts";
import type { Day } from "./types.ts";

/** The day of a moment on the calendar of the reader's own clock, which near midnight is not the day in UTC. */
export const localDay = (at: Date): Day => dayOf(at.getFullYear(), at.getMonth() + 1, at.getDate());
