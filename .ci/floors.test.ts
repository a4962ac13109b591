import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";

/** Each file is one thing that the house allows or forbids: path, code, the rules it breaks. */
const importing = (from: string): string =>
  `import { thing } from "${from}";\nexport const other = (): unknown => thing;\n`;
const FLOOR = "eslint(no-restricted-imports)";

const CASES: readonly (readonly [path: string, code: string, ...rules: string[]])[] = [
  ["query/a.ts", importing("../model/types.ts")],
  ["query/b.ts", importing("minisearch")],
  ["timeline/a.ts", importing("../state/view.ts")],
  ["timeline/deep/a.ts", importing("../../ui/tokens.ts")],
  ["app/a.ts", importing("../network/Network.tsx")],
  ["ui/a.ts", importing("lucide-react")],

  ["model/a.ts", importing("../query/index.ts"), FLOOR],
  ["model/b.ts", importing("react"), FLOOR],
  ["query/c.ts", importing("../i18n/locale.ts"), FLOOR],
  ["query/d.ts", importing("zustand/vanilla"), FLOOR],
  ["ingest/a.ts", importing("../state/view.ts"), FLOOR],
  ["state/a.ts", importing("../ingest/load.ts"), FLOOR],
  ["ui/b.ts", importing("../timeline/layout.ts"), FLOOR],
  ["timeline/b.ts", importing("../network/layout.ts"), FLOOR],
  ["timeline/deep/b.ts", importing("../../event/EventPanel.tsx"), FLOOR],
  ["event/a.ts", importing("../app/Shell.tsx"), FLOOR],
  ["event/b.ts", importing("react-aria-components"), FLOOR],

  [
    "query/e.ts",
    "export const wide = (): number => window.innerWidth;",
    "eslint(no-restricted-globals)",
  ],
  ["ui/c.ts", "export const x = (y: any): unknown => y;", "typescript(no-explicit-any)"],
  ["ui/d.ts", `${"//\n".repeat(301)}export const x = 1;`, "eslint(max-lines)"],
  ["ui/e.ts", "const x = 1;\nexport default x;", "import(no-default-export)"],
  [
    "table/a.ts",
    'import { b } from "./b.ts";\nexport const a = (): number => b();',
    "import(no-cycle)",
  ],
  [
    "table/b.ts",
    'import { a } from "./a.ts";\nexport const b = (): number => a();',
    "import(no-cycle)",
  ],
];

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const house = mkdtempSync(join(tmpdir(), "siyaq-floors-"));
let report = "";

beforeAll(() => {
  copyFileSync(join(ROOT, ".oxlintrc.json"), join(house, ".oxlintrc.json"));
  for (const [path, code] of CASES) {
    const file = join(house, "src", path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${code}\n`);
  }
  const oxlint = join(ROOT, "node_modules/.bin/oxlint");
  report = spawnSync(oxlint, ["--format=unix", "src"], { cwd: house, encoding: "utf8" }).stdout;
});
afterAll(() => rmSync(house, { recursive: true }));

test.each(CASES)("src/%s: %j", (path, _code, ...rules) => {
  const lines = report.split("\n").filter((line) => line.startsWith(`src/${path}:`));
  expect(lines.map((line) => /\[Error\/(.+)\]$/.exec(line)?.[1])).toEqual(rules);
});
