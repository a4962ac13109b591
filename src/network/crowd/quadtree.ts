/** How far down cells divide: bodies that still share one lie on each other. */
const DEEPEST = 24;
/** A cell seen under a smaller angle acts as one body: its width over its distance, squared. */
const ANGLE = 1.1 ** 2;

/**
 * The pushes of many bodies on each other, far ones taken together (Barnes and Hut 1986, "A hierarchical O(N log N)
 * force-calculation algorithm"). Flat arrays, made once for a number of bodies: it is filled anew for every step.
 */
export class Quadtree {
  /** Four for each cell: 0 for nothing, a cell, or −1 − a body. */
  readonly #children: Int32Array;
  /** The next body in the same place; -1 at the end. */
  readonly #next: Int32Array;
  /** Of each cell: what it weighs, the middle of that, its width squared. */
  readonly #mass: Float64Array;
  readonly #x: Float64Array;
  readonly #y: Float64Array;
  readonly #width2: Float64Array;
  readonly #stack = new Int32Array(4 * DEEPEST + 8);
  readonly #masses: Float64Array;
  #cells = 0;

  /** `masses` by body. */
  constructor(masses: Float64Array) {
    const capacity = masses.length * 4 + 64;
    this.#masses = masses;
    this.#children = new Int32Array(capacity * 4);
    this.#next = new Int32Array(masses.length);
    this.#mass = new Float64Array(capacity);
    this.#x = new Float64Array(capacity);
    this.#y = new Float64Array(capacity);
    this.#width2 = new Float64Array(capacity);
  }

  #cell(width: number): number {
    const cell = this.#cells++;
    this.#children.fill(0, cell * 4, cell * 4 + 4);
    this.#width2[cell] = width * width;
    return cell;
  }

  /** Takes the bodies where they are now. */
  fill(xs: Float64Array, ys: Float64Array): void {
    let x0 = Infinity;
    let y0 = Infinity;
    let x1 = -Infinity;
    let y1 = -Infinity;
    for (let at = 0; at < xs.length; at++) {
      const x = xs[at] ?? 0;
      const y = ys[at] ?? 0;
      if (x < x0) x0 = x;
      if (x > x1) x1 = x;
      if (y < y0) y0 = y;
      if (y > y1) y1 = y;
    }
    const width = Math.max(x1 - x0, y1 - y0, 1) * 1.001;
    this.#cells = 0;
    this.#cell(width);
    this.#next.fill(-1);
    for (let body = 0; body < xs.length; body++) this.#insert(body, xs, ys, x0, y0, width);
    this.#weigh(xs, ys);
  }

  #insert(
    body: number,
    xs: Float64Array,
    ys: Float64Array,
    x0: number,
    y0: number,
    width: number,
  ): void {
    const children = this.#children;
    const x = xs[body] ?? 0;
    const y = ys[body] ?? 0;
    let cell = 0;
    let half = width / 2;
    let mx = x0 + half;
    let my = y0 + half;
    for (let depth = 0; ; depth++) {
      const slot = cell * 4 + (x >= mx ? 1 : 0) + (y >= my ? 2 : 0);
      const child = children[slot] ?? 0;
      if (child === 0) {
        children[slot] = -1 - body;
        return;
      }
      const quarter = half / 2;
      mx += x >= mx ? quarter : -quarter;
      my += y >= my ? quarter : -quarter;
      if (child > 0) cell = child;
      else {
        const other = -1 - child;
        const room = this.#cells + 1 < this.#mass.length;
        if (depth >= DEEPEST || !room) {
          this.#next[body] = other;
          children[slot] = -1 - body;
          return;
        }
        cell = this.#cell(half);
        children[slot] = cell;
        const side = ((xs[other] ?? 0) >= mx ? 1 : 0) + ((ys[other] ?? 0) >= my ? 2 : 0);
        children[cell * 4 + side] = child;
      }
      half = quarter;
    }
  }

  /** From the smallest cells up: a cell is always younger than the one around it. */
  #weigh(xs: Float64Array, ys: Float64Array): void {
    for (let cell = this.#cells - 1; cell >= 0; cell--) {
      let mass = 0;
      let x = 0;
      let y = 0;
      for (let slot = cell * 4; slot < cell * 4 + 4; slot++) {
        const child = this.#children[slot] ?? 0;
        if (child > 0) {
          const own = this.#mass[child] ?? 0;
          mass += own;
          x += own * (this.#x[child] ?? 0);
          y += own * (this.#y[child] ?? 0);
        }
        for (let body = -1 - child; body >= 0; body = this.#next[body] ?? -1) {
          const own = this.#masses[body] ?? 0;
          mass += own;
          x += own * (xs[body] ?? 0);
          y += own * (ys[body] ?? 0);
        }
      }
      this.#mass[cell] = mass;
      this.#x[cell] = x / (mass || 1);
      this.#y[cell] = y / (mass || 1);
    }
  }

  /** Adds to `vx` and `vy` how all others push each body: by `strength` × their mass over the distance. */
  push(
    xs: Float64Array,
    ys: Float64Array,
    vx: Float64Array,
    vy: Float64Array,
    strength: number,
  ): void {
    const stack = this.#stack;
    for (let body = 0; body < xs.length; body++) {
      const x = xs[body] ?? 0;
      const y = ys[body] ?? 0;
      let fx = 0;
      let fy = 0;
      let size = 1;
      stack[0] = 0;
      while (size > 0) {
        const cell = stack[--size] ?? 0;
        const dx = x - (this.#x[cell] ?? 0);
        const dy = y - (this.#y[cell] ?? 0);
        const distance2 = dx * dx + dy * dy;
        if ((this.#width2[cell] ?? 0) < ANGLE * distance2) {
          const by = (this.#mass[cell] ?? 0) / Math.max(1, distance2);
          fx += dx * by;
          fy += dy * by;
          continue;
        }
        for (let slot = cell * 4; slot < cell * 4 + 4; slot++) {
          const child = this.#children[slot] ?? 0;
          if (child > 0) stack[size++] = child;
          for (let other = -1 - child; other >= 0; other = this.#next[other] ?? -1) {
            if (other === body) continue;
            let ox = x - (xs[other] ?? 0);
            const oy = y - (ys[other] ?? 0);
            // Two in one place part sideways, the later one onwards.
            if (ox === 0 && oy === 0) ox = body > other ? 0.01 : -0.01;
            const by = (this.#masses[other] ?? 0) / Math.max(1, ox * ox + oy * oy);
            fx += ox * by;
            fy += oy * by;
          }
        }
      }
      vx[body] = (vx[body] ?? 0) + fx * strength;
      vy[body] = (vy[body] ?? 0) + fy * strength;
    }
  }
}
