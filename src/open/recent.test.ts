import { expect, it } from "vitest";
import { fileOf, recentFiles, withFile, type RecentFile } from "./recent.ts";

const entry = (name: string, opened = 0): RecentFile => ({
  name,
  size: 1,
  opened,
  source: new Blob(["x"]),
});

it("lists the last opened first, a name once, and eight at most", () => {
  const files = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "b"].reduce<readonly RecentFile[]>(
    (list, name, at) => withFile(list, entry(name, at)),
    [],
  );
  expect(files.map(({ name }) => name)).toEqual(["b", "i", "h", "g", "f", "e", "d", "c"]);
});

it("is not offered where the browser keeps nothing", async () => {
  // Node has no IndexedDB, as a sandboxed frame has none.
  expect(await recentFiles()).toBeNull();
});

it("gives back the bytes that were kept, or the file where it lies", async () => {
  expect(await (await fileOf(entry("a.csv")))?.text()).toBe("x");
  const handle = {
    kind: "file",
    getFile: async () => new File(["y"], "a.csv"),
    requestPermission: async () => "granted",
  };
  expect(await (await fileOf({ ...entry("a.csv"), source: handle }))?.text()).toBe("y");
});

it("says so when the file has gone, or may not be read", async () => {
  const gone = { kind: "file", getFile: () => Promise.reject(new Error("NotFoundError")) };
  expect(await fileOf({ ...entry("a.csv"), source: gone })).toBeNull();
  const refused = { ...gone, requestPermission: async () => "denied" };
  expect(await fileOf({ ...entry("a.csv"), source: refused })).toBeNull();
});
