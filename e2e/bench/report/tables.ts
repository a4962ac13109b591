import type { Figure, Run } from "../measure/figures.ts";
import { NETWORKS, sizeName, type Subject, TIMELINES } from "../subjects.ts";
import { alone, short, withSpread } from "./numbers.ts";
import type { Results, Summary } from "./summary.ts";

interface Table {
  readonly title: string;
  readonly kind: Run["kind"];
  /** One figure, or several with a dot between them. */
  readonly figures: readonly Figure[];
  /** What a figure is multiplied by before it is written. */
  readonly scale?: number;
  /** Also how much the first figure grows from size to size. */
  readonly growth?: true;
}

const KB = 1 / 1000;
const STEP =
  "main-thread ms per step · 95th percentile of the interval between frames, ms · longest task, ms";
const LOAD = "Main-thread ms until 300 ms after the first event · longest task, ms";

const TABLES: readonly Table[] = [
  {
    title: "Navigation to first event, ms",
    kind: "timeline",
    figures: ["firstEvent"],
    growth: true,
  },
  {
    title: "Navigation to first event, ms: processor 4× slower, “Fast 3G”",
    kind: "timeline",
    figures: ["slowFirstEvent"],
  },
  { title: LOAD, kind: "timeline", figures: ["loadTask", "loadLongest"] },
  {
    title: "Transferred by then, kB: JS · CSS · fonts",
    kind: "timeline",
    figures: ["js", "css", "fonts"],
    scale: KB,
  },
  { title: "Transferred by then, kB: data", kind: "timeline", figures: ["data"], scale: KB },
  {
    title: `Pan over eight of the ten years: ${STEP}`,
    kind: "timeline",
    figures: ["panTask", "panFrame", "panLongest"],
    growth: true,
  },
  {
    title: `Pan with three months in view: ${STEP}`,
    kind: "timeline",
    figures: ["closeTask", "closeFrame", "closeLongest"],
  },
  {
    title: `Zoom from eight years: ${STEP}`,
    kind: "timeline",
    figures: ["zoomTask", "zoomFrame", "zoomLongest"],
    growth: true,
  },
  {
    title:
      "Filter to one category: ms to the frame that shows it · main-thread ms · longest task, ms",
    kind: "timeline",
    figures: ["filterShown", "filterTask", "filterLongest"],
  },
  {
    title: "Filter taken back: ms to the frame that shows it · main-thread ms",
    kind: "timeline",
    figures: ["unfilterShown", "unfilterTask"],
  },
  {
    title: "Memory after load and a collection, MiB: JS heap · buffers · resident",
    kind: "timeline",
    figures: ["heap", "buffers", "resident"],
  },
  { title: "Nodes in the DOM", kind: "timeline", figures: ["nodes"] },
  {
    title: "Networks: navigation to first picture, ms",
    kind: "network",
    figures: ["firstEvent"],
    growth: true,
  },
  {
    title: "Networks: navigation to the end of the layout, ms",
    kind: "network",
    figures: ["layout"],
  },
  {
    title: "Networks: main-thread ms until then · longest task, ms",
    kind: "network",
    figures: ["layoutTask", "layoutLongest"],
  },
  {
    title: `Networks: pan, ${STEP}`,
    kind: "network",
    figures: ["panTask", "panFrame", "panLongest"],
    growth: true,
  },
  {
    title: `Networks: zoom, ${STEP}`,
    kind: "network",
    figures: ["zoomTask", "zoomFrame", "zoomLongest"],
  },
  {
    title: "Networks: memory, MiB: JS heap · buffers",
    kind: "network",
    figures: ["heap", "buffers"],
  },
  {
    title: "Networks: transferred, kB: JS · CSS · fonts",
    kind: "network",
    figures: ["js", "css", "fonts"],
    scale: KB,
  },
];

const SAID = { late: "> 60 s", refused: "not opened", shown: "–" } as const;

type Write = (summary: Summary, scale?: number) => string;

/** A cell: the figures, or why there are none. */
export function cell(
  results: Results,
  subject: string,
  size: number,
  figures: readonly Figure[],
  write: Write,
  scale = 1,
): string {
  const found = figures.map((figure) => results.of(subject, size, figure));
  if (found.some((summary) => summary !== null))
    return found.map((summary) => (summary ? write(summary, scale) : "–")).join(" · ");
  const outcome = results.outcome(subject, size);
  return outcome === null ? "" : SAID[outcome];
}

export const markdown = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [
    `| ${head.join(" | ")} |`,
    `|${head.map((_, at) => (at === 0 ? "---" : "---:")).join("|")}|`,
    ...rows.map((row) => `| ${row.join(" | ")} |`),
  ].join("\n");

const subjectsOf = (kind: Run["kind"]): readonly Subject[] =>
  kind === "timeline" ? TIMELINES : NETWORKS;

/** ×1.2 ×3: how many times the one before, where both are known. */
function growthOf(
  results: Results,
  subject: string,
  sizes: readonly number[],
  figure: Figure,
): string {
  return sizes
    .slice(1)
    .map((size, at) => {
      const before = results.of(subject, sizes[at] ?? 0, figure)?.median;
      const after = results.of(subject, size, figure)?.median;
      return before && after ? `×${short(after / before)}` : "–";
    })
    .join(" ");
}

function tableText(results: Results, { title, kind, figures, scale, growth }: Table): string {
  const sizes = results.sizes(kind);
  const [first] = figures;
  const rows = subjectsOf(kind)
    .map(({ id, name }) => [
      name,
      ...sizes.map((size) =>
        cell(results, id, size, figures, figures.length === 1 ? withSpread : alone, scale),
      ),
      ...(growth && first ? [growthOf(results, id, sizes, first)] : []),
    ])
    .filter(([, ...cells]) => cells.some((each) => /\d|not/.test(each)));
  if (rows.length === 0) return "";
  const head = ["", ...sizes.map(sizeName), ...(growth ? ["from size to size"] : [])];
  return `### ${title}\n\n${markdown(head, rows)}\n`;
}

/** All of them, as Markdown. */
export const allTables = (results: Results): string =>
  TABLES.map((table) => tableText(results, table))
    .filter((text) => text !== "")
    .join("\n");

/** What subjects said while they were measured. */
export function allNotes(results: Results): string {
  const lines = [...TIMELINES, ...NETWORKS].flatMap(({ id, name }) =>
    (["timeline", "network"] as const).flatMap((kind) =>
      results
        .sizes(kind)
        .flatMap((size) =>
          results.notes(id, size).map((note) => `- ${name}, ${sizeName(size)}: ${note}`),
        ),
    ),
  );
  return [...new Set(lines)].join("\n");
}
