import type { FormName } from "./generate/forms.ts";

/** Of data: JSON in some form, our own as a site publishes it, columns as bytes, or Parquet. */
export type DataForm = FormName | "published" | "columns" | "parquet";

export interface Subject {
  readonly id: string;
  /** As the tables name it. */
  readonly name: string;
  /** Ours, somebody else's, or a bare page that marks what is possible. */
  readonly role: "ours" | "peer" | "limit";
  /** For a timeline: in which form it reads its events. A network reads all networks in one form, ours in its own. */
  readonly data: DataForm;
  /** Largest number of events it is tried with; null: all. */
  readonly most?: number;
  /** More of our own address. */
  readonly search?: Readonly<Record<string, string>>;
  /** Packages whose versions the report tells. */
  readonly packages?: readonly string[];
}

const K = 1000;

/** A subject's page is pages/<id>.ts, .tsx or .js, which ends in offer(). Ours is the built site. */
export const TIMELINES: readonly Subject[] = [
  { id: "ours", name: "Siyaq", role: "ours", data: "published", most: 50 * K },
  {
    id: "ours-embed",
    name: "Siyaq, embed",
    role: "ours",
    data: "published",
    most: 50 * K,
    search: { embed: "1" },
  },
  { id: "ours-file", name: "Siyaq, somebody's JSON", role: "ours", data: "siyaq", most: 50 * K },
  { id: "ours-parquet", name: "Siyaq, Parquet", role: "ours", data: "parquet" },
  {
    id: "vis-timeline",
    name: "vis-timeline",
    role: "peer",
    data: "vis",
    packages: ["vis-timeline"],
  },
  {
    id: "timelinejs",
    name: "TimelineJS",
    role: "peer",
    data: "timelinejs",
    packages: ["@knight-lab/timelinejs"],
  },
  {
    id: "react-chrono",
    name: "react-chrono",
    role: "peer",
    data: "chrono",
    packages: ["react-chrono"],
  },
  {
    id: "timelines-chart",
    name: "timelines-chart",
    role: "peer",
    data: "timelinesChart",
    packages: ["timelines-chart"],
  },
  { id: "limit-json", name: "bare canvas, JSON", role: "limit", data: "plain" },
  { id: "limit-columns", name: "bare canvas, typed arrays", role: "limit", data: "columns" },
  { id: "limit-parquet", name: "bare canvas, Parquet", role: "limit", data: "parquet" },
  { id: "empty-react", name: "empty React page", role: "limit", data: "plain", most: 12 },
];

export const NETWORKS: readonly Subject[] = [
  { id: "ours-network", name: "Siyaq", role: "ours", data: "published" },
  {
    id: "vis-network",
    name: "vis-network",
    role: "peer",
    data: "plain",
    packages: ["vis-network"],
  },
  {
    id: "cytoscape",
    name: "cytoscape, cose",
    role: "peer",
    data: "plain",
    packages: ["cytoscape"],
  },
  {
    id: "force-graph",
    name: "force-graph",
    role: "peer",
    data: "plain",
    packages: ["force-graph"],
  },
  {
    id: "sigma",
    name: "sigma, ForceAtlas2",
    role: "peer",
    data: "plain",
    packages: ["sigma", "graphology-layout-forceatlas2"],
  },
  { id: "d3-force", name: "bare d3-force", role: "limit", data: "plain" },
];

export const EVENT_SIZES = [12, K, 10 * K, 100 * K, K * K] as const;

/** Actors and ties. Tables name a network by its actors. */
export const NETWORK_SIZES: ReadonlyMap<number, number> = new Map([
  [50, 150],
  [K, 5 * K],
  [10 * K, 50 * K],
]);

/** 12, 1k, 1M. */
export const sizeName = (size: number): string =>
  size >= K * K ? `${size / K / K}M` : size >= K ? `${size / K}k` : String(size);
