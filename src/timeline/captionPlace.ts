/** Between a caption and what it is about, pixels. */
const GAP = 4;

/** What a caption is about, logical pixels from the start and pixels from the top of the plot. */
export interface Subject {
  readonly from: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where captions may stand: what is on the screen of the plot and above and below it. */
export interface CaptionRoom {
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Where a caption of a size stands: below its subject and beginning with it, as far as there is room; else above, and
 * as far towards the start as it must.
 */
export function captionPlace(
  { from, top, bottom }: Subject,
  size: { readonly width: number; readonly height: number },
  room: CaptionRoom,
): { readonly s: number; readonly y: number } {
  const s = Math.max(0, Math.min(from, room.width - size.width));
  const below = bottom + GAP;
  const above = top - GAP - size.height;
  return { s, y: below + size.height > room.bottom && above >= room.top ? above : below };
}
