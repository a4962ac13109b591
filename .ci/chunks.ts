import type { Plugin, Rolldown } from "vite";
import { FRAMES, inApp, inNetwork, modulesOf, NETWORK, START } from "./entries.ts";

const ENTRY = /\/src\/main\.ts$/;
/** Rooms of the network's own kind: they draw actors or tell of them. */
const OF_ACTORS = [NETWORK, "ActorPanel", "still"] as const;
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
 * The chunk of each module that the first view waits for, and of those that the network shares: with rooms of its own
 * kind alone, or with others too. Each file costs a turn of the network, and left alone every module that two rooms
 * share becomes a file of its own: forty for a frame, a dozen for the network.
 */
export function chunkNames(
  ids: readonly string[],
  info: Rolldown.GetModuleInfo,
): ReadonlyMap<string, string> {
  const reach = (start: readonly string[]): ReadonlySet<string> => {
    const reached = new Set(start);
    for (const id of reached)
      for (const next of info(id)?.importedIds ?? [])
        if (next.includes("/src/") || WHOLE.test(next)) reached.add(next);
    return reached;
  };
  const names = new Map([...reach(modulesOf(ids, START))].map((id) => [id, "start"]));
  // The entry asks for all others, so it comes before them.
  for (const id of [...reach(modulesOf(ids, ENTRY)), ...ids.filter((each) => HELPER.test(each))])
    names.set(id, "main");
  const frames = FRAMES.map((name) => ({ name, reached: reach(modulesOf(ids, inApp(name))) }));
  for (const id of frames.flatMap(({ reached }) => [...reached])) {
    const users = frames.filter(({ reached }) => reached.has(id)).map(({ name }) => name);
    if (!names.has(id) && users.length > 1)
      names.set(id, users.length === frames.length ? "start" : users.toSorted().join(""));
  }
  const ofActors = new Set(OF_ACTORS.flatMap((name) => modulesOf(ids, inNetwork(name))));
  const rooms = ids
    .filter((id) => (info(id)?.dynamicImporters.length ?? 0) > 0)
    .map((id) => ({ id, reached: reach([id]) }));
  for (const id of reach(modulesOf(ids, inNetwork(NETWORK)))) {
    const users = rooms.filter(({ reached }) => reached.has(id));
    if (!names.has(id) && users.length > 1)
      names.set(id, users.every((user) => ofActors.has(user.id)) ? "actors" : "common");
  }
  return names;
}

/** Brings the first view, and the network below it, in few files: see `chunkNames`. */
export function fewChunks(): Plugin {
  /** Of chunks, by module. */
  let names: ReadonlyMap<string, string> = new Map();
  return {
    name: "siyaq:few-chunks",
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
      names = chunkNames([...this.getModuleIds()], (id) => this.getModuleInfo(id));
    },
  };
}
