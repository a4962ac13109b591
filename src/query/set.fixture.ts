import { dayOf, parseDays } from "../model/day.ts";
import type { Actor, ConflictEvent, Dataset, Interval, Place, Source } from "../model/types.ts";

/** For tests: "2019-04-04", "2020" or "2019-04-14/2019-04-16". */
export function intervalOf(edtf: string): Interval {
  const [from = "", to = from] = edtf.split("/");
  const start = parseDays(from)?.start ?? -Infinity;
  const end = (parseDays(to)?.end ?? Infinity) - 1;
  const precision =
    from !== to ? "range" : from.length === 4 ? "year" : from.length === 7 ? "month" : "day";
  return { edtf, start, end, precision, approximate: false, uncertain: false };
}

export interface EventSketch extends Partial<
  Pick<
    ConflictEvent,
    | "title"
    | "text"
    | "dateText"
    | "category"
    | "place"
    | "status"
    | "certainty"
    | "wording"
    | "alternatives"
    | "evidence"
    | "links"
  >
> {
  readonly id: string;
  readonly date: string;
  readonly actors?: readonly string[];
  readonly sources?: readonly string[];
}

export const eventOf = ({
  id,
  date,
  actors = [],
  sources = [],
  ...rest
}: EventSketch): ConflictEvent => ({
  id,
  date: intervalOf(date),
  basis: "stated",
  status: "occurred",
  certainty: "confirmed",
  title: { en: id },
  category: "diplomacy",
  tags: [],
  weight: 3,
  actors: actors.map((actor) => ({ actor, role: "participant" })),
  evidence: sources.map((source) => ({ source, voices: [], stance: "supports", for: [] })),
  wording: [],
  alternatives: [],
  harm: [],
  links: [],
  ...rest,
});

export const actorOf = (id: string, name: Actor["name"], ...aliases: string[]): Actor => ({
  id,
  name,
  aliases,
  kind: "organisation",
  ids: {},
});

export const placeOf = (id: string, name: Place["name"]): Place => ({
  id,
  name,
  precision: "place",
});

export const sourceOf = (id: string, title: Source["title"]): Source => ({
  id,
  title,
  kind: "report",
  lang: "en",
  paragraphs: [],
});

export const setOf = (events: readonly ConflictEvent[], rest: Partial<Dataset> = {}): Dataset => ({
  meta: {
    id: "small",
    title: { en: "Small" },
    summary: { en: "" },
    lang: "en",
    licence: "CC0-1.0",
    version: "1",
    asOf: dayOf(2021),
  },
  categories: [
    {
      id: "military",
      name: { ar: "عسكري", en: "Military" },
      slot: 1,
      half: "field",
      hidden: false,
    },
    {
      id: "diplomacy",
      name: { ar: "دبلوماسية", en: "Diplomacy" },
      slot: 2,
      half: "politics",
      hidden: false,
    },
  ],
  actors: [],
  places: [],
  sources: [],
  events,
  ties: [],
  ...rest,
});
