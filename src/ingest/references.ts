import type { Actor, ConflictEvent, Evidence, Source, Tie } from "../model/types.ts";
import type { Path } from "./mend.ts";
import type { ProblemCode, Report } from "./problem.ts";
import name from "./uncategorised.json" with { type: "json" };

/** What the file defines: from the names it uses to ids. */
interface Known {
  readonly actors: ReadonlyMap<string, string>;
  readonly places: ReadonlyMap<string, string>;
  readonly categories: ReadonlyMap<string, string>;
  readonly events: Pick<ReadonlyMap<string, string>, "get">;
  readonly sources: ReadonlyMap<string, Source>;
}

type Pointer = (...path: Path) => string;

/** Where events go whose category the file does not define; added to a set only when it is needed. */
export const UNCATEGORISED = {
  id: "uncategorised",
  name,
  slot: 8,
  half: "politics",
  hidden: false,
} as const;

/** `S/RES/1970`, `A/75/1`: the symbol of a United Nations document stands for an address. */
const SYMBOL = /\b[A-Z]{1,3}\/(?:[A-Z]+\/)*\d/;

/**
 * Something a reader can look up: an address or a document's symbol. A source with the hash of its text
 * is the one that the set relays, not a reference for what that source leaves unsaid.
 */
const isReference = (source: Source): boolean =>
  source.sha256 === undefined &&
  (source.url !== undefined || Object.values(source.title).some((title) => SYMBOL.test(title)));

const inOrder = (start: number, end: number, length: number | undefined): boolean =>
  start < end && (length === undefined || end <= length);

/** A source without the paragraphs that do not lie in its text. */
export function checkedSource(source: Source, at: Pointer, report: Report): Source {
  const { length, paragraphs } = source;
  const within = paragraphs.filter(({ start, end }, row) => {
    if (inOrder(start, end, length)) return true;
    report.add("bad-offsets", at("paragraphs", row), { start, end, length: length ?? "–" });
    return false;
  });
  return { ...source, paragraphs: within };
}

interface Checks {
  actor(actor: Actor, at: Pointer): Actor;
  event(event: ConflictEvent, at: Pointer): ConflictEvent;
  /** null when one of its two actors is unknown. */
  tie(tie: Tie, at: Pointer): Tie | null;
}

/** Takes out of a record every reference to what the file does not define, and reports it. */
export function checking(known: Known, report: Report): Checks {
  const find = <T>(
    ids: Pick<ReadonlyMap<string, T>, "get">,
    id: string,
    code: ProblemCode,
    pointer: () => string,
  ): T | undefined => {
    const found = ids.get(id);
    if (found === undefined) report.add(code, pointer(), { id });
    return found;
  };

  const evidence = (list: readonly Evidence[], at: Pointer): Evidence[] =>
    list.flatMap((each, row) => {
      const source = find(known.sources, each.source, "unknown-source", () =>
        at("evidence", row, "source"),
      );
      if (source === undefined) return [];
      const voices = each.voices.flatMap(
        (voice, n) =>
          find(known.actors, voice, "unknown-actor", () => at("evidence", row, "voices", n)) ?? [],
      );
      const { start, end, ...whole } = each;
      const cited = { ...whole, source: source.id, voices };
      if (start === undefined && end === undefined) return [cited];
      if (start !== undefined && end !== undefined && inOrder(start, end, source.length))
        return [{ ...cited, start, end }];
      report.add("bad-offsets", at("evidence", row), {
        start: start ?? "–",
        end: end ?? "–",
        length: source.length ?? "–",
      });
      return [cited];
    });

  const unsupported = (record: ConflictEvent | Tie, cited: readonly Evidence[]): boolean =>
    record.basis === "outside" &&
    !cited.some((each) => {
      const source = known.sources.get(each.source);
      return source !== undefined && isReference(source);
    });

  return {
    actor: (actor, at) => {
      const { parent, ...rest } = actor;
      if (parent === undefined) return actor;
      const found = find(known.actors, parent, "unknown-actor", () => at("parent"));
      return found === undefined || found === actor.id ? rest : { ...rest, parent: found };
    },

    event: (event, at) => {
      const { place, ...rest } = event;
      const where =
        place === undefined
          ? undefined
          : find(known.places, place, "unknown-place", () => at("place"));
      let category = known.categories.get(event.category);
      if (category === undefined) {
        category = UNCATEGORISED.id;
        if (event.category === "") report.add("no-category", at());
        else report.add("unknown-category", at("category"), { id: event.category });
      }
      const cited = evidence(event.evidence, at);
      if (unsupported(event, cited)) report.add("no-reference", at("basis"));
      return {
        ...rest,
        ...(where === undefined ? {} : { place: where }),
        category,
        evidence: cited,
        actors: event.actors.flatMap((each, row) => {
          const actor = find(known.actors, each.actor, "unknown-actor", () =>
            at("actors", row, "actor"),
          );
          return actor === undefined ? [] : [{ ...each, actor }];
        }),
        wording: event.wording.flatMap((each, row) => {
          const by = find(known.actors, each.by, "unknown-actor", () => at("wording", row, "by"));
          return by === undefined ? [] : [{ ...each, by }];
        }),
        alternatives: event.alternatives.flatMap((each, row) => {
          const source = known.sources.get(each.according)?.id;
          const according =
            source ??
            find(known.actors, each.according, "unknown-party", () =>
              at("alternatives", row, "according"),
            );
          return according === undefined ? [] : [{ ...each, according }];
        }),
        links: event.links.flatMap((each, row) => {
          const to = find(known.events, each.to, "unknown-event", () => at("links", row, "to"));
          return to === undefined ? [] : [{ ...each, to }];
        }),
      };
    },

    tie: (tie, at) => {
      const from = find(known.actors, tie.from, "unknown-actor", () => at("from"));
      const to = find(known.actors, tie.to, "unknown-actor", () => at("to"));
      if (from === undefined || to === undefined) return null;
      const cited = evidence(tie.evidence, at);
      if (unsupported(tie, cited)) report.add("no-reference", at("basis"));
      return { ...tie, from, to, evidence: cited };
    },
  };
}
