import type { Size } from "../ui/useSize.ts";

/** The edge of the box away from the tie, so that the list does not lie on what it is about. */
export function sideAway(
  middle: { readonly x: number; readonly y: number } | undefined,
  { width, height }: Size,
  shift: { readonly x: number; readonly y: number },
  dir: "rtl" | "ltr",
): string {
  const far = {
    x: (middle?.x ?? 0) + shift.x > width / 2,
    y: (middle?.y ?? 0) + shift.y > height / 2,
  };
  if (width < 560)
    return far.y
      ? "inset-x-0 top-0 max-h-[58%] border-b border-ink"
      : "inset-x-0 bottom-0 max-h-[58%] border-t border-ink";
  // `far.x` is of the screen: in Arabic that is where lines begin.
  const atStart = far.x === (dir === "ltr");
  return atStart
    ? "inset-y-0 start-0 w-80 max-w-[60%] border-e border-ink"
    : "inset-y-0 end-0 w-80 max-w-[60%] border-s border-ink";
}
