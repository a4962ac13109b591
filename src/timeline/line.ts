/** Air between labels of one line, pixels. */
const AIR = 12;

/** One line of a lane: what is taken, as pairs of logical pixels. */
export class Line {
  readonly #taken: [number, number][] = [];
  free(from: number, to: number): boolean {
    return this.#taken.every(([a, b]) => to + AIR <= a || from >= b + AIR);
  }
  take(from: number, to: number): void {
    this.#taken.push([from, to]);
  }
}
