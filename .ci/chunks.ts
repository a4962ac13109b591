import type { Plugin, Rolldown } from "vite";

const START = /\/src\/main\.tsx$/;
const FRAMES = /\/src\/app\/(Wide|Narrow|Embedded)\.tsx$/;
/** Of packages those that are shared as a whole: of the others each module may be wanted or not. */
const WHOLE = /\/node_modules\/(clsx|d3-array|react|react-dom|scheduler|zustand)\//;

/**
 * What the first view waits for, in few files. Each file costs a turn of the network, and left alone every module that
 * two rooms share becomes a file of its own: forty for a frame.
 */
export function firstChunks(): Plugin {
  /** Modules by the name of their chunk. */
  let names: ReadonlyMap<string, string> = new Map();
  const sort = (modules: readonly string[], info: Rolldown.GetModuleInfo) => {
    const reach = (start: readonly string[]): ReadonlySet<string> => {
      const reached = new Set(start);
      for (const id of reached)
        for (const next of info(id)?.importedIds ?? [])
          if (next.includes("/src/") || WHOLE.test(next)) reached.add(next);
      return reached;
    };
    const start = reach(modules.filter((id) => START.test(id)));
    const frames = modules.flatMap((id) => {
      const name = FRAMES.exec(id)?.[1];
      return name === undefined ? [] : [{ name, reached: reach([id]) }];
    });
    const found = new Map([...start].map((id) => [id, "start"]));
    for (const id of frames.flatMap(({ reached }) => [...reached])) {
      const users = frames.filter(({ reached }) => reached.has(id)).map(({ name }) => name);
      if (!start.has(id) && users.length > 1)
        found.set(id, users.length === frames.length ? "frames" : users.toSorted().join(""));
    }
    return found;
  };
  return {
    name: "siyaq:first-chunks",
    apply: "build",
    config: () => ({
      build: {
        rolldownOptions: {
          output: {
            codeSplitting: {
              includeDependenciesRecursively: false,
              groups: [
                { name: "icons", test: /\/lucide-react\//, minShareCount: 2 },
                { name: (id: string) => names.get(id) ?? null },
              ],
            },
          },
        },
      },
    }),
    buildEnd() {
      names = sort([...this.getModuleIds()], (id) => this.getModuleInfo(id));
    },
  };
}
