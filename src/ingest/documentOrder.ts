import type { ColumnProfile } from "./dates/column.ts";
import type { Answers, ColumnOrder, DateOrder, Draft } from "./importer.ts";

/**
 * The order of a document's numeric dates under one name. Where two remain the reader is asked; until there is an
 * answer the order that the format's own documentation writes (`usual`) stands, and without one those dates stay out.
 */
export function documentOrder(
  draft: Draft,
  profile: ColumnProfile,
  column: string,
  answers: Answers,
  usual?: DateOrder,
): ColumnOrder {
  const answer = answers.dateOrder[column];
  const found = profile.order(column, answer);
  if (answer !== undefined || found.candidates.length < 2) return found;
  draft.ask(found);
  draft.note({ code: "order-undecided", row: 0, column, value: found.examples[0]?.value ?? "" });
  if (usual === undefined || !found.candidates.includes(usual)) return found;
  return { ...found, order: usual, candidates: [usual] };
}
