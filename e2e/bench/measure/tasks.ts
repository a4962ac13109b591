/** What of Chromium's trace format is read here; times are microseconds of one clock. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  /** Of complete events ("X"); `tdur` in time of the thread. */
  readonly dur?: number;
  readonly tdur?: number;
  readonly id?: string;
  readonly args?: {
    readonly name?: string;
    readonly data?: {
      readonly startTime?: number;
      readonly timeDeltas?: readonly number[];
      readonly cpuProfile?: {
        readonly nodes?: readonly ProfileNode[];
        readonly samples?: readonly number[];
      };
    };
  };
}

interface ProfileNode {
  readonly id: number;
  readonly parent?: number;
  readonly callFrame: {
    readonly functionName: string;
    readonly url?: string;
    readonly lineNumber?: number;
  };
}

/** What ran in a stretch of time of the page's main thread, milliseconds by name. */
export interface Work {
  /** Functions by what ran in them and not in those that they called. */
  readonly self: ReadonlyMap<string, number>;
  /** With those that they called. */
  readonly total: ReadonlyMap<string, number>;
  /** The browser's own: layout, style, paint, collecting of garbage. */
  readonly engine: ReadonlyMap<string, number>;
}

export interface Task extends Work {
  /** Since the act began, ms. */
  readonly start: number;
  readonly duration: number;
  /** Of that, what the processor gave the thread. */
  readonly worked: number;
}

export interface Tasks {
  readonly count: number;
  /** Processor time of all of them, ms. */
  readonly worked: number;
  /** Those that took at least so long, in order. */
  readonly long: readonly Task[];
  /** All together. */
  readonly all: Work;
}

const TASK = "RunTask";
/** A mark of the page's from which on tasks count: before it the tracing begins, which takes time of its own. */
export const BEGINNING = "siyaq:act";
/** Events of the browser's that are told beside functions: what they hold of each other is taken out. */
const ENGINE = new Set([
  "UpdateLayoutTree",
  "Layout",
  "PrePaint",
  "Paint",
  "Layerize",
  "Commit",
  "UpdateLayer",
  "CompositeLayers",
  "HitTest",
  "ParseHTML",
  "EvaluateScript",
  "v8.compile",
  "MinorGC",
  "MajorGC",
  "V8.GC_SCAVENGER",
  "FireAnimationFrame",
  "TimerFire",
  "EventDispatch",
  "FunctionCall",
  "RunMicrotasks",
]);

const add = (sums: Map<string, number>, name: string, value: number): void => {
  sums.set(name, (sums.get(name) ?? 0) + value);
};

/** The page's main thread: of several, the one that worked most. */
function mainThread(events: readonly TraceEvent[]): { readonly pid: number; readonly tid: number } {
  const mains = events.filter(
    ({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain",
  );
  const work = new Map<number, number>();
  for (const { name, pid, tid, tdur = 0 } of events)
    if (name === TASK && mains.some((main) => main.pid === pid && main.tid === tid))
      work.set(pid, (work.get(pid) ?? 0) + tdur);
  const [main] = mains.toSorted((a, b) => (work.get(b.pid) ?? 0) - (work.get(a.pid) ?? 0));
  if (main === undefined) throw new Error("The trace has no page in it.");
  return main;
}

interface Sample {
  readonly ts: number;
  readonly node: number;
}

/** Samples and functions of one thread. A profile comes in chunks, each with the nodes that are new in it. */
function profileOf(events: readonly TraceEvent[], { pid, tid }: { pid: number; tid: number }) {
  const own = events.filter(({ name, pid: of }) => of === pid && name.startsWith("Profile"));
  const first = own.find(({ name, tid: thread }) => name === "Profile" && thread === tid);
  const nodes = new Map<number, ProfileNode>();
  const samples: Sample[] = [];
  let ts = first?.args?.data?.startTime ?? 0;
  for (const { name, id, args } of own) {
    if (name !== "ProfileChunk" || id !== first?.id) continue;
    const { cpuProfile, timeDeltas = [] } = args?.data ?? {};
    for (const node of cpuProfile?.nodes ?? []) nodes.set(node.id, node);
    for (const [at, node] of (cpuProfile?.samples ?? []).entries())
      samples.push({ ts: (ts += timeDeltas[at] ?? 0), node });
  }
  return { nodes, samples };
}

const WAITING = new Set(["(root)", "(idle)", "(program)"]);

const nameOf = ({ callFrame }: ProfileNode): string => {
  const { functionName, url = "", lineNumber = -1 } = callFrame;
  const file = url.slice(url.lastIndexOf("/") + 1);
  const place = file === "" ? "" : ` (${file}:${lineNumber + 1})`;
  return `${functionName === "" ? "(anonymous)" : functionName}${place}`;
};

/** Tasks of the page's main thread in a trace, and the functions that ran in those of at least `least` ms. */
export function tasksOf(events: readonly TraceEvent[], least: number): Tasks {
  const main = mainThread(events);
  const begin = events.find(({ name }) => name === BEGINNING)?.ts ?? 0;
  const own = events
    .filter(
      ({ pid, tid, ph, ts }) => pid === main.pid && tid === main.tid && ph === "X" && ts >= begin,
    )
    .toSorted((a, b) => a.ts - b.ts);
  const { nodes, samples } = profileOf(events, main);

  const workIn = (from: number, to: number): Work => {
    const self = new Map<string, number>();
    const total = new Map<string, number>();
    const engine = new Map<string, number>();
    for (const [at, { ts, node }] of samples.entries()) {
      if (ts < from || ts >= to) continue;
      const time = (Math.min(samples[at + 1]?.ts ?? ts, to) - ts) / 1000;
      const found = nodes.get(node);
      if (found === undefined || WAITING.has(found.callFrame.functionName)) continue;
      add(self, nameOf(found), time);
      const stack = new Set<string>();
      for (let each: ProfileNode | undefined = found; each !== undefined;) {
        if (!WAITING.has(each.callFrame.functionName)) stack.add(nameOf(each));
        each = each.parent === undefined ? undefined : nodes.get(each.parent);
      }
      for (const name of stack) add(total, name, time);
    }
    const within: { readonly name: string; readonly end: number }[] = [];
    for (const { name, ts, dur = 0 } of own) {
      if (!ENGINE.has(name) || ts < from || ts >= to) continue;
      while ((within.at(-1)?.end ?? Infinity) <= ts) within.pop();
      const around = within.at(-1);
      if (around !== undefined) add(engine, around.name, -dur / 1000);
      add(engine, name, dur / 1000);
      within.push({ name, end: ts + dur });
    }
    return { self, total, engine };
  };

  const tasks = own.filter(({ name }) => name === TASK);
  const long = tasks
    .filter(({ dur = 0 }) => dur / 1000 >= least)
    .map(({ ts, dur = 0, tdur = 0 }) => ({
      start: (ts - begin) / 1000,
      duration: dur / 1000,
      worked: tdur / 1000,
      ...workIn(ts, ts + dur),
    }));
  return {
    count: tasks.length,
    worked: tasks.reduce((sum, { tdur = 0 }) => sum + tdur / 1000, 0),
    long,
    all: workIn(begin, Infinity),
  };
}

const most = (sums: ReadonlyMap<string, number>, count: number): readonly string[] =>
  [...sums]
    .filter(([, time]) => time >= 0.5)
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, count)
    .map(([name, time]) => `${time.toFixed(1).padStart(8)}  ${name}`);

const workLines = ({ self, total, engine }: Work, count: number): readonly string[] => [
  "    in the browser, without functions of the page in it",
  ...most(engine, count),
  "    in functions",
  ...most(self, count),
  "    in functions and what they call",
  ...most(total, count),
];

/** For people: the sum, then each long task with what took most of it. `count` lines each; `whole`: the sum in lines too. */
export function tasksInWords(
  { count, worked, long, all }: Tasks,
  { least, lines, whole }: { least: number; lines: number; whole: boolean },
): string {
  return [
    `${count} tasks, ${worked.toFixed(0)} ms of processor time, ${long.length} of ${least} ms or more`,
    ...(whole ? ["  all together", ...workLines(all, lines)] : []),
    ...long.flatMap((task) => [
      `  at ${task.start.toFixed(0)} ms: ${task.duration.toFixed(0)} ms (${task.worked.toFixed(0)} worked)`,
      ...workLines(task, lines),
    ]),
  ].join("\n");
}
