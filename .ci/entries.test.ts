import { expect, it } from "vitest";
import type { Rolldown } from "vite";
import { chunksWith, inApp, inNetwork, modulesOf, NETWORK, reach, START } from "./entries.ts";

const chunk = (module: string, ...imports: readonly string[]) =>
  ({
    type: "chunk",
    moduleIds: [`/site/src/${module}`],
    imports,
  }) as unknown as Rolldown.OutputChunk;

const bundle: Rolldown.OutputBundle = {
  "start.js": chunk("app/start.tsx", "shared.js"),
  "shared.js": chunk("ui/shared.ts", "start.js", "locale.js"),
  "locale.js": chunk("i18n/locale.ts"),
  "restart.js": chunk("app/restart.tsx"),
};

it("finds the chunk of an entry by its module's name, and refuses a build that has none", () => {
  expect(chunksWith(bundle, START)).toEqual([bundle["start.js"]]);
  expect(() => chunksWith(bundle, inApp("Wide", "Narrow"))).toThrow("No chunk holds");
});

it("finds modules by their room and name, and refuses a build that has none", () => {
  const ids = [
    "/site/src/network/Network.tsx",
    "/site/src/app/Network.tsx",
    "/site/src/app/start.tsx",
  ];
  expect(modulesOf(ids, inNetwork(NETWORK))).toEqual(ids.slice(0, 1));
  expect(() => modulesOf(ids, inNetwork("ActorPanel"))).toThrow("No module is");
});

it("follows static imports to their end", () => {
  expect([...reach(bundle, ["start.js"])]).toEqual(["start.js", "shared.js", "locale.js"]);
});
