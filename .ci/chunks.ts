import type { Plugin, Rolldown } from "vite";
import { FRAMES, inApp, START } from "./entries.ts";

const ENTRY = /\/src\/main\.ts$/;
const FRAME = inApp(...FRAMES);
const NETWORK = /\/src\/network\/Network\.tsx$/;
/** Others that draw actors or tell of them. */
const NETWORK_ROOMS = /\/src\/network\/(Network|ActorPanel|still)\.tsx$/;
/** With which Vite asks for what is imported later. */
const HELPER = /vite\/preload-helper/;
/** Of packages those that are shared as a whole: of the others each module may be wanted or not. */
const WHOLE =
  /\/node_modules\/(clsx|d3|d3-array|d3-time|intl-messageformat|@formatjs|lucide-react|react|react-dom|scheduler|zustand)\//;

/**
 * Lets Chromium compile all of a file beside the page's thread while it comes: else each function is compiled on that
 * thread when it is first called, a thousand of them before the first event. Elsewhere a comment.
 */
const COMPILED_AT_ONCE = "//# allFunctionsCalledOnLoad\n";
/** Where it helps. What only the full page has is for the most part tools, which come after the first event. */
const CALLED_AT_ONCE: ReadonlySet<string> = new Set(["main", "start", "EmbeddedWide"]);

/**
 * What the first view waits for, in few files, and the network below it, in three: what it has alone, what it shares
 * with rooms of its own kind, what with others. Each file costs a turn of the network, and left alone every module
 * that two rooms share becomes a file of its own: forty for a frame, a dozen for the network.
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
    const entry = reach(modules.filter((id) => ENTRY.test(id)));
    const start = reach(modules.filter((id) => START.test(id)));
    const frames = modules.flatMap((id) => {
      const name = FRAME.exec(id)?.[1];
      return name === undefined ? [] : [{ name, reached: reach([id]) }];
    });
    const found = new Map([...start].map((id) => [id, "start"]));
    // The entry asks for all others, so it comes before them.
    for (const id of [...entry, ...modules.filter((each) => HELPER.test(each))])
      found.set(id, "main");
    for (const id of frames.flatMap(({ reached }) => [...reached])) {
      const users = frames.filter(({ reached }) => reached.has(id)).map(({ name }) => name);
      if (!found.has(id) && users.length > 1)
        found.set(id, users.length === frames.length ? "start" : users.toSorted().join(""));
    }
    const rooms = modules
      .filter((id) => (info(id)?.dynamicImporters.length ?? 0) > 0)
      .map((id) => ({ id, reached: reach([id]) }));
    for (const id of reach(modules.filter((each) => NETWORK.test(each)))) {
      const users = rooms.filter(({ reached }) => reached.has(id));
      if (!found.has(id) && users.length > 1)
        found.set(id, users.every((user) => NETWORK_ROOMS.test(user.id)) ? "actors" : "rooms");
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
              groups: [{ name: (id: string) => names.get(id) ?? null }],
            },
          },
        },
      },
    }),
    generateBundle: {
      // It must be the first line, and Vite sets its own before the others.
      order: "post",
      handler(_, bundle) {
        for (const file of Object.values(bundle))
          if (
            file.type === "chunk" &&
            file.moduleIds.some((id) => CALLED_AT_ONCE.has(names.get(id) ?? ""))
          )
            file.code = COMPILED_AT_ONCE + file.code;
      },
    },
    buildEnd() {
      names = sort([...this.getModuleIds()], (id) => this.getModuleInfo(id));
    },
  };
}
