import { bisectRight, randomLcg } from "d3";

/** Numbers from 0 to 1, the same ones for the same seed on every machine. */
export type Random = () => number;

/** @param seed from 0 to 1 */
export const randomOf = (seed: number): Random => randomLcg(seed);

/** Draws 0 … count - 1, the first most often: the n-th with a weight of n ** -exponent. */
export function zipf(count: number, exponent: number, random: Random): () => number {
  const sums = new Float64Array(count);
  let sum = 0;
  for (let at = 0; at < count; at++) sums[at] = sum += (at + 1) ** -exponent;
  return () => Math.min(bisectRight(sums, random() * sum), count - 1);
}
