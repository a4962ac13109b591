import { fold } from "../../query/fold.ts";
import { takeTime } from "./time.ts";

/** A cell's words folded, with one kind of dash, comma and space, and its time of day taken out. */
export function cleanCell(cell: string): { readonly text: string; readonly time: boolean } {
  const folded = fold(cell)
    .replaceAll(/[\u2010-\u2015\u2212]/g, "-")
    .replaceAll("\u060c", ",")
    .replaceAll("\u060d", "/")
    .replaceAll(/\s+/g, " ")
    .trim();
  return takeTime(folded);
}
