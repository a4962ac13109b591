import { touching } from "../query/times.ts";
import type { Line } from "./line.ts";
import { asking, extentOf, seated, type Placed, type PlaceAround } from "./place.ts";

/** Where a scene has air around its home, what is at home is placed as it is without that; the air's own events take what is left. */
export const placeAround: PlaceAround = (home, placing, lane, here, most) => {
  const { index, scale } = placing;
  const lines: Line[] = [];
  const whole = { from: 0, to: scale.width };
  const asked = asking(placing, lane, here, most);
  const { times } = index;
  const there = touching(times, lane.rows, home.window);
  const first = seated(placing, lane, asking(placing, lane, there, most), lines, most, home).map(
    (each): Placed => {
      const extent = extentOf(index, each.row, each.shape, scale, whole);
      const { from, to } = extent;
      if (from < home.from || to > home.to)
        lines[each.line]?.take(Math.max(from, 0), Math.min(to, scale.width));
      return { ...each, extent };
    },
  );
  const { window } = home;
  const around = asked.filter(
    (row) => (times.starts[row] ?? 0) >= window.to || (times.ends[row] ?? 0) <= window.from,
  );
  return [...first, ...seated(placing, lane, around, lines, most, whole)];
};
