import type { Rolldown } from "vite";

type Bundle = Rolldown.OutputBundle;
type Chunk = Rolldown.OutputChunk;

/** Frames of the full page, by the width. */
export const FULL_FRAMES = ["Wide", "Narrow"] as const;
/** The first view waits for one of them. */
export const FRAMES = [...FULL_FRAMES, "Embedded"] as const;

/** The network, whose code comes after the first view. */
export const NETWORK = "Network";

const inRoom = (room: string, names: readonly string[]): RegExp =>
  new RegExp(`/src/${room}/(${names.join("|")})\\.tsx$`);

/** The modules of these names in src/app. */
export const inApp = (...names: readonly string[]): RegExp => inRoom("app", names);

/** The modules of these names in src/network. */
export const inNetwork = (...names: readonly string[]): RegExp => inRoom("network", names);

/** What the first view waits for whatever its frame: src/main.ts asks for it. */
export const START = inApp("start");

/** Those of these modules, by their ids; throws when there are none, since then they have another name. */
export function modulesOf(ids: readonly string[], module: RegExp): readonly string[] {
  const found = ids.filter((id) => module.test(id));
  if (found.length === 0) throw new Error(`No module is ${module.source}.`);
  return found;
}

/** Chunks that hold a module of this name; throws when there are none, since then it has another. */
export function chunksWith(bundle: Bundle, module: RegExp): readonly Chunk[] {
  const found = Object.values(bundle).filter(
    (file): file is Chunk => file.type === "chunk" && file.moduleIds.some((id) => module.test(id)),
  );
  if (found.length === 0) throw new Error(`No chunk holds ${module.source}.`);
  return found;
}

/** Files that must arrive before these run: their static imports, all the way down. */
export function reach(bundle: Bundle, start: Iterable<string>): ReadonlySet<string> {
  const reached = new Set(start);
  for (const name of reached) {
    const file = bundle[name];
    if (file?.type === "chunk") for (const next of file.imports) reached.add(next);
  }
  return reached;
}
