import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "vite";
import type { Subject } from "./subjects.ts";

export const HERE = fileURLToPath(new URL(".", import.meta.url));
const PAGES = join(HERE, "pages");

/** The peers, into a package of their own, when they are not there yet. Throws when npm fails. */
export function installPeers(): void {
  if (existsSync(join(HERE, "node_modules/.package-lock.json"))) return;
  const { status } = spawnSync("npm", ["ci", "--no-progress"], { cwd: HERE, stdio: "inherit" });
  if (status !== 0) throw new Error("The peers could not be installed.");
}

const PACKED = /\.(js|css|html|json|svg)$/;

/** Lays x.js.gz beside x.js: so it is sent. */
function pack(folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !PACKED.test(entry.name)) continue;
    const file = join(entry.parentPath, entry.name);
    writeFileSync(`${file}.gz`, gzipSync(readFileSync(file)));
  }
}

/** The site as it is published, or with the names of its functions, to read in a trace. */
export async function buildOurs(outDir: string, minify = true): Promise<void> {
  await build({
    root: join(HERE, "../.."),
    logLevel: "error",
    build: { outDir, emptyOutDir: true, ...(!minify && { minify }) },
  });
  pack(outDir);
}

const entryOf = (id: string): string => {
  const found = ["ts", "tsx", "js"].map((end) => join(PAGES, `${id}.${end}`)).find(existsSync);
  if (found === undefined) throw new Error(`${id} has no page in pages/.`);
  return found;
};

const html = (id: string, style: boolean): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>${id}</title>
    <link rel="icon" href="data:," />${style ? '\n    <link rel="stylesheet" href="page.css" />' : ""}
    <script type="module" src="page.js"></script>
  </head>
  <body></body>
</html>
`;

async function buildPage(id: string, outDir: string): Promise<void> {
  await build({
    root: HERE,
    configFile: false,
    logLevel: "error",
    base: "./",
    build: {
      outDir,
      emptyOutDir: true,
      target: "es2023",
      cssCodeSplit: false,
      rolldownOptions: {
        input: { page: entryOf(id) },
        output: { entryFileNames: "page.js", assetFileNames: "[name][extname]" },
      },
    },
  });
  const style = readdirSync(outDir).find((name) => name.endsWith(".css"));
  if (style !== undefined && style !== "page.css")
    writeFileSync(join(outDir, "page.css"), readFileSync(join(outDir, style)));
  writeFileSync(join(outDir, "index.html"), html(id, style !== undefined));
  pack(outDir);
}

/** Builds what is to be measured: ours into `ours`, the others into `pages/<id>` of the folder. */
export async function buildSubjects(folder: string, subjects: readonly Subject[]): Promise<void> {
  if (subjects.some(({ role }) => role === "ours")) await buildOurs(join(folder, "ours"));
  for (const { id, role } of subjects) {
    const outDir = join(folder, "pages", id);
    mkdirSync(outDir, { recursive: true });
    if (role !== "ours") await buildPage(id, outDir);
  }
}

/** measure/probe.ts as one classic script. */
export async function buildProbe(): Promise<string> {
  const built = await build({
    root: HERE,
    configFile: false,
    logLevel: "error",
    build: {
      write: false,
      target: "es2023",
      lib: { entry: join(HERE, "measure/probe.ts"), formats: ["iife"], name: "siyaqProbe" },
    },
  });
  const [output] = [built].flat();
  const [chunk] = output && "output" in output ? output.output : [];
  if (chunk?.type !== "chunk") throw new Error("The probe could not be built.");
  return chunk.code;
}

/** Versions of the packages as they are installed, of the peers or of the project. */
export function versionOf(name: string): string {
  const file = [HERE, join(HERE, "../..")]
    .map((root) => join(root, "node_modules", name, "package.json"))
    .find(existsSync);
  if (file === undefined) return "?";
  const { version } = JSON.parse(readFileSync(file, "utf8")) as { readonly version?: string };
  return version ?? "?";
}
