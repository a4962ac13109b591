import {
  EVENT_SIZES,
  NETWORKS,
  NETWORK_SIZES,
  sizeName,
  type Subject,
  TIMELINES,
} from "../subjects.ts";
import { type Goal, goalLine, goalsOf, isMet } from "./goals.ts";
import { alone } from "./numbers.ts";
import type { Results } from "./summary.ts";
import { cell, markdown } from "./tables.ts";

export const START = "<!-- bench -->";
export const END = "<!-- /bench -->";

/** Puts the section between its markers, or, where there are none, before the heading. Throws when neither is there. */
export function replaceSection(readme: string, section: string, heading: string): string {
  const whole = `${START}\n${section.trim()}\n${END}`;
  const [from, to] = [readme.indexOf(START), readme.indexOf(END)];
  if (from >= 0 && to > from) return readme.slice(0, from) + whole + readme.slice(to + END.length);
  const at = readme.indexOf(`\n${heading}\n`);
  if (at < 0) throw new Error(`The README has neither ${START} nor ${heading}.`);
  return `${readme.slice(0, at)}\n## Performance\n\n${whole}\n${readme.slice(at)}`;
}

const firstAndPan = (results: Results) => (id: string) => (size: number) => {
  const first = cell(results, id, size, ["firstEvent"], alone);
  const pan = cell(results, id, size, ["panTask"], alone);
  return /\d/.test(pan) ? `${first} · ${pan}` : first;
};

/** The short table, the picture and the goals. */
export function performanceSection(results: Results, machine: string): string {
  const cells = firstAndPan(results);
  // A subject that was not tried has no row.
  const rows = (subjects: readonly Subject[], sizes: readonly number[]): string[][] =>
    subjects
      .map(({ id, name }) => [name, ...sizes.map(cells(id))])
      .filter(([, ...tried]) => tried.some((text) => text !== ""));
  const timelines = rows(TIMELINES, EVENT_SIZES);
  const networks = rows(NETWORKS, [...NETWORK_SIZES.keys()]);
  return `
Navigation to first event · main-thread time per pan step over the years, ms, medians; “~”: the machine had other work.

${markdown(["events", ...EVENT_SIZES.map(sizeName)], timelines)}

${markdown(
  ["actors, ties", ...[...NETWORK_SIZES].map((pair) => pair.map(sizeName).join(", "))],
  networks,
)}

<img src="e2e/bench/results.svg" alt="Time to the first event and per pan step by the number of events: Siyaq, four other timelines and a bare canvas" width="960">

${machine} All figures with their spread, and how they were taken: [e2e/bench](e2e/bench/README.md), [results](e2e/bench/results.md). \`npm run bench\` measures again.

${goalsInWords(goalsOf(results))}
`;
}

/** How many goals are met, and behind a fold each that is missed. */
function goalsInWords(goals: readonly Goal[]): string {
  const missed = goals.filter((goal) => goal.value !== null && !isMet(goal));
  const unknown = goals.filter(({ value }) => value === null).length;
  const counts = [
    `${goals.filter(isMet).length} are met`,
    ...(missed.length > 0 ? [`${missed.length} missed`] : []),
    ...(unknown > 0 ? [`${unknown} not measured`] : []),
  ].join(", ");
  const said = `Goals are ratios to a limit or a peer of the same run, or bounds in ms and bytes. Of ${goals.length} goals, ${counts}.`;
  if (missed.length === 0) return said;
  const lines = missed.map((goal) => `- ${goalLine(goal).replace(/^missed\s+/, "")}`);
  return `${said}

<details>
<summary>The ${missed.length} that are missed</summary>

${lines.join("\n")}

</details>`;
}
