/** What is measured, and in which phase of a run: the load by others is recorded by phases. */
export const PHASE_OF = {
  firstEvent: "load",
  loadTask: "load",
  loadLongest: "load",
  slowFirstEvent: "slow",
  js: "load",
  css: "load",
  fonts: "load",
  data: "load",
  requests: "load",
  heap: "load",
  buffers: "load",
  resident: "load",
  nodes: "load",
  filterShown: "filter",
  filterTask: "filter",
  filterLongest: "filter",
  unfilterShown: "filter",
  unfilterTask: "filter",
  panTask: "pan",
  panFrame: "pan",
  panLongest: "pan",
  zoomTask: "zoom",
  zoomFrame: "zoom",
  zoomLongest: "zoom",
  closeTask: "close",
  closeFrame: "close",
  closeLongest: "close",
  layout: "layout",
  layoutTask: "layout",
  layoutLongest: "layout",
} as const;

export type Figure = keyof typeof PHASE_OF;
export type Phase = (typeof PHASE_OF)[Figure];

/** One subject at one size, once. */
export interface Run {
  readonly subject: string;
  readonly kind: "timeline" | "network";
  readonly size: number;
  /** `late`: no first event within a minute. `refused`: the page said why it shows nothing. */
  readonly outcome: "shown" | "late" | "refused";
  /** Times in ms, bytes gzip, memory in MiB. */
  readonly figures: Readonly<Partial<Record<Figure, number>>>;
  /** Share of the machine that others took, 0 to 1. */
  readonly others: Readonly<Partial<Record<Phase, number>>>;
  readonly notes: readonly string[];
}
