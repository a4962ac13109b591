import type { ActorKind } from "../model/types.ts";

/** Words in the sectors of ICEWS and codes of POLECAT, the most telling first. */
const KINDS: readonly (readonly [RegExp, ActorKind])[] = [
  [
    /\b(?:military|police|insurgents?|rebels?|separatists?|armed|militia|MIL|COP|REB|UAF|PRM|SPY)\b/i,
    "armed-force",
  ],
  [/\b(?:news|media|journalists?|MED|JRN)\b/i, "media"],
  [
    /\b(?:government|executive|judicial|judiciary|legislative|parliament|ministry|GOV|JUD|LEG|ELI)\b/i,
    "institution",
  ],
  [
    /\b(?:IGO|NGO|international|political part(?:y|ies)|parties|organi[sz]ation|business|PTY|BUS|INT|NGM|HRI)\b/i,
    "organisation",
  ],
];

/** What an actor is, by its sectors; `state` when it is called like a country and has no sector but its own. */
export function kindOfSectors(sectors: string, isCountry: boolean): ActorKind {
  if (isCountry) return "state";
  return KINDS.find(([pattern]) => pattern.test(sectors))?.[1] ?? "unstated";
}
