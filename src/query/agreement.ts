import type { Alternative, ConflictEvent, Evidence, Stance, Wording } from "../model/types.ts";

/** What a source does about an event. `silent`: it says nothing of it here. */
export const STANDINGS = ["supports", "disputes", "mentions", "silent"] as const;
export type Standing = (typeof STANDINGS)[number];

/** What one source, or several taken as one, say of an event. */
export interface Testimony {
  readonly standing: Standing;
  /** Fields of the event that are disputed; empty when all are, or none is. */
  readonly disputed: readonly string[];
  readonly evidence: readonly Evidence[];
  /** What is told otherwise, by the source itself or by a voice that it alone relays. */
  readonly accounts: readonly Alternative[];
  /** Terms of the voices that it relays. */
  readonly wording: readonly Wording[];
}

const SILENT: Testimony = {
  standing: "silent",
  disputed: [],
  evidence: [],
  accounts: [],
  wording: [],
};

/** How the sources of a set stand to one event. */
export interface Agreement {
  /** Number of sources by standing; together they are all sources of the set. */
  readonly counts: Readonly<Record<Standing, number>>;
  /** Share of those that support among those that support or dispute, 0–1; null when nobody does either. */
  readonly agreement: number | null;
  /** A source disputes it, or tells a part of it otherwise. */
  readonly conflict: boolean;
}

/** A dispute outweighs support, and support a mention: a source that disputes the date alone disputes. */
const STRENGTH: readonly Stance[] = ["disputes", "supports", "mentions"];

function standingOf(evidence: readonly Evidence[], accounts: readonly Alternative[]): Standing {
  const strongest = STRENGTH.find((stance) => evidence.some((each) => each.stance === stance));
  // Known to tell it otherwise, and nothing else is known of it.
  return strongest ?? (accounts.length > 0 ? "disputes" : "silent");
}

function disputedFields(evidence: readonly Evidence[], accounts: readonly Alternative[]): string[] {
  const disputes = evidence.filter(({ stance }) => stance === "disputes");
  if (disputes.some((each) => each.for.length === 0)) return [];
  const fields = disputes.flatMap((each) => each.for);
  return [...new Set(evidence.length === 0 ? accounts.map(({ field }) => field) : fields)];
}

/** Whether `according` (an actor or a source) is told by one of `sources` and by no other. */
function tells(event: ConflictEvent, sources: ReadonlySet<string>, according: string): boolean {
  if (sources.has(according)) return true;
  const relaying = event.evidence.filter(({ voices }) => voices.includes(according));
  return relaying.length > 0 && relaying.every(({ source }) => sources.has(source));
}

/** What `sources` (ids; one, or all of one publisher) say of the event. */
export function testimonyOf(event: ConflictEvent, sources: ReadonlySet<string>): Testimony {
  const evidence = event.evidence.filter(({ source }) => sources.has(source));
  const accounts = event.alternatives.filter(({ according }) => tells(event, sources, according));
  const standing = standingOf(evidence, accounts);
  if (standing === "silent") return SILENT;
  const voices = new Set(evidence.flatMap((each) => each.voices));
  return {
    standing,
    disputed: standing === "disputes" ? disputedFields(evidence, accounts) : [],
    evidence,
    accounts,
    wording: event.wording.filter(({ by }) => voices.has(by)),
  };
}

/** Ids of the sources that say anything of the event, in the order in which it names them. */
export function speakingSources(
  event: ConflictEvent,
  sources: ReadonlyMap<string, unknown>,
): string[] {
  const ids = [
    ...event.evidence.map(({ source }) => source),
    ...event.alternatives.map(({ according }) => according),
  ];
  return [...new Set(ids)].filter((id) => sources.has(id));
}

/** `sources`: all of the set, by id. */
export function agreementOf(
  event: ConflictEvent,
  sources: ReadonlyMap<string, unknown>,
): Agreement {
  const counts = { supports: 0, disputes: 0, mentions: 0, silent: 0 };
  for (const id of speakingSources(event, sources))
    counts[testimonyOf(event, new Set([id])).standing]++;
  counts.silent = sources.size - counts.supports - counts.disputes - counts.mentions;
  const judging = counts.supports + counts.disputes;
  return {
    counts,
    agreement: judging === 0 ? null : counts.supports / judging,
    conflict: counts.disputes > 0 || event.alternatives.length > 0,
  };
}

export const AGREEMENT_ORDERS = ["time", "conflict", "agreement"] as const;
export type AgreementOrder = (typeof AGREEMENT_ORDERS)[number];

/**
 * Rows (ascending) as they are to be read. `conflict`: what is told in more than one way first, the least agreed
 * upon before the rest. `agreement`: what most sources bear out undisputed first. Equal ones stay in time order.
 */
export function byAgreement(
  rows: readonly number[],
  order: AgreementOrder,
  of: (row: number) => Agreement,
): number[] {
  if (order === "time") return [...rows];
  const keyed = rows.map((row) => ({ row, ...of(row) }));
  const share = ({ agreement }: Agreement): number => agreement ?? 0;
  const sorted = keyed.toSorted((a, b) => {
    const conflict = Number(b.conflict) - Number(a.conflict);
    if (order === "conflict")
      return (
        conflict || share(a) - share(b) || b.counts.disputes - a.counts.disputes || a.row - b.row
      );
    return (
      -conflict || share(b) - share(a) || b.counts.supports - a.counts.supports || a.row - b.row
    );
  });
  return sorted.map(({ row }) => row);
}
