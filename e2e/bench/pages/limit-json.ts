import { bare } from "./bare.ts";
import { fetchData } from "./offer.ts";

interface PlainEvent {
  readonly start: string;
  readonly end: string;
  readonly category: number;
}

const events = (await (await fetchData()).json()) as readonly PlainEvent[];
const dayOf = (date: string): number => Date.parse(date) / 86_400_000;
// Kept whole, as a page must that shows a title.
Object.assign(globalThis, { events });
bare({
  count: events.length,
  lo: Int32Array.from(events, ({ start }) => dayOf(start)),
  hi: Int32Array.from(events, ({ end }) => dayOf(end)),
  category: Uint8Array.from(events, ({ category }) => category),
});
