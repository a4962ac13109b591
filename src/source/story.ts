import type { Source, Wording } from "../model/types.ts";
import type { Index } from "../query/index.ts";
import { paragraphNumber, paragraphsOf } from "../query/paragraphs.ts";
import type { WalkName } from "../state/view.ts";

/** One paragraph of a source, with what the data knows of it. */
export interface Told {
  /** Position in `source.paragraphs`. */
  readonly at: number;
  /** As a reader counts; 0 for headline and dateline. */
  readonly number: number;
  /** Rows of the events that it mentions, in the order of the text. */
  readonly rows: readonly number[];
  /** The chains of voices that speak in it: actor ids, outermost first. */
  readonly voices: readonly (readonly string[])[];
  /** Terms that are somebody's own. */
  readonly terms: readonly Wording[];
}

/** That a paragraph speaks of an event. */
export interface Mention {
  readonly at: number;
  readonly row: number;
  /** Where the text begins to, in code points. */
  readonly start: number;
}

export interface Story {
  readonly source: Source;
  readonly told: readonly Told[];
  /** In the order of the text. */
  readonly mentions: readonly Mention[];
  /** Rows of the events that the source mentions, in time order. */
  readonly rows: readonly number[];
}

/** Sources whose text is known by paragraphs: those that can be shown as told. */
export const tellersOf = ({ dataset }: Index): readonly Source[] =>
  dataset.sources.filter(({ paragraphs }) => paragraphs.length > 0);

interface Piece extends Mention {
  readonly voices: readonly string[];
  readonly for: readonly string[];
}

function piecesOf(index: Index, source: Source): Piece[] {
  return index.whole
    .flatMap((event, row) =>
      event.evidence
        .filter((each) => each.source === source.id)
        .flatMap((each) =>
          paragraphsOf(source, each).map((at) => ({
            at,
            row,
            start: each.start ?? 0,
            voices: each.voices,
            for: each.for,
          })),
        ),
    )
    .toSorted((a, b) => a.at - b.at || a.start - b.start || a.row - b.row);
}

/** One mention for each paragraph and event, where the text begins to speak of it. */
function mentionsOf(pieces: readonly Piece[]): Mention[] {
  const found = new Map<string, Mention>();
  for (const { at, row, start } of pieces) {
    const key = `${at}/${row}`;
    if (!found.has(key)) found.set(key, { at, row, start });
  }
  return [...found.values()];
}

/** A term stands where evidence bears on the wording; else where it bears on everything; else anywhere. */
function termPieces(pieces: readonly Piece[], row: number): readonly Piece[] {
  const own = pieces.filter((piece) => piece.row === row);
  const said = own.filter((piece) => piece.for.includes("wording"));
  if (said.length > 0) return said;
  const whole = own.filter((piece) => piece.for.length === 0);
  return whole.length > 0 ? whole : own;
}

function termsIn(index: Index, pieces: readonly Piece[], at: number): Wording[] {
  const rows = new Set(pieces.filter((piece) => piece.at === at).map(({ row }) => row));
  const terms = [...rows].flatMap((row) => {
    const here = termPieces(pieces, row).filter((piece) => piece.at === at);
    const voices = new Set(here.flatMap((piece) => piece.voices));
    // Another source of the same event has words of its own.
    const spoken = (by: string): boolean => voices.size === 0 || voices.has(by);
    return here.length > 0
      ? (index.events.at(row)?.wording ?? []).filter(({ by }) => spoken(by))
      : [];
  });
  return [...new Map(terms.map((term) => [term.term, term])).values()];
}

/** What a source tells, paragraph by paragraph. */
export function storyOf(index: Index, source: Source): Story {
  const pieces = piecesOf(index, source);
  const mentions = mentionsOf(pieces);
  const told = source.paragraphs.map((_, at): Told => {
    const chains = pieces.filter((piece) => piece.at === at && piece.voices.length > 0);
    return {
      at,
      number: paragraphNumber(source, at),
      rows: mentions.filter((mention) => mention.at === at).map(({ row }) => row),
      voices: [...new Map(chains.map(({ voices }) => [voices.join(" "), voices])).values()],
      terms: termsIn(index, pieces, at),
    };
  });
  const rows = [...new Set(mentions.map(({ row }) => row))].toSorted((a, b) => a - b);
  return { source, told, mentions, rows };
}

/** A stop of a walk: an event, and the paragraph that tells it first. */
export interface Step {
  readonly row: number;
  readonly at: number;
}

/** Each event once: as the text comes to it, or in time order. */
export function walkOf({ mentions }: Story, walk: WalkName): readonly Step[] {
  const first = new Map<number, Step>();
  for (const { row, at } of mentions) if (!first.has(row)) first.set(row, { row, at });
  const steps = [...first.values()];
  return walk === "told" ? steps : steps.toSorted((a, b) => a.row - b.row);
}

export type Target =
  | { readonly kind: "paragraph"; readonly at: number }
  | { readonly kind: "event"; readonly row: number };

/** What belongs to a target: positions of paragraphs and rows of events. */
export interface Lit {
  readonly paragraphs: ReadonlySet<number>;
  readonly rows: ReadonlySet<number>;
}

/** A paragraph with its events, or an event with all its paragraphs. */
export function litBy({ mentions }: Story, target: Target): Lit {
  const own = mentions.filter((mention) =>
    target.kind === "paragraph" ? mention.at === target.at : mention.row === target.row,
  );
  return {
    paragraphs: new Set(
      target.kind === "paragraph" ? [target.at] : own.map((mention) => mention.at),
    ),
    rows: new Set(target.kind === "event" ? [target.row] : own.map((mention) => mention.row)),
  };
}
