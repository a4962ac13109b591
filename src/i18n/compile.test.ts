import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { afterAll, describe, expect, it } from "vitest";
import { LATER_GROUPS } from "./catalogue.ts";
import { messages, partOf, readSources } from "./compile.ts";

const [PURE, LOADERS] = ["pureLocale.ts", "loadMessages.ts"].map((file) =>
  fileURLToPath(new URL(file, import.meta.url)),
);
const root = mkdtempSync(join(tmpdir(), "siyaq-messages-"));
afterAll(() => rmSync(root, { recursive: true }));

/** Builds a page that loads its messages as the app does; gives the text of each chunk. */
async function chunks(name: string, ar: Record<string, string>, en: Record<string, string>) {
  const folder = join(root, name);
  for (const [lang, room] of Object.entries({ ar, en })) {
    mkdirSync(join(folder, lang), { recursive: true });
    writeFileSync(join(folder, lang, "app.json"), JSON.stringify(room));
  }
  const entry = join(root, `${name}.js`);
  writeFileSync(
    entry,
    `import { createLocale } from ${JSON.stringify(PURE)};
     import { loadMessages } from ${JSON.stringify(LOADERS)};
     globalThis.start = async (lang) => createLocale(lang, await loadMessages(lang), {});`,
  );
  const result = await build({
    configFile: false,
    root,
    logLevel: "silent",
    plugins: [messages(folder)],
    build: { write: false, rolldownOptions: { input: entry } },
  });
  const outputs = Array.isArray(result) ? result : "output" in result ? [result] : [];
  return outputs.flatMap(({ output }) =>
    output.flatMap((each) => (each.type === "chunk" ? [each.code] : [])),
  );
}

it("puts each language into a chunk of its own and leaves the parser out", async () => {
  const codes = await chunks("good", { hello: "أهلًا {name}" }, { hello: "Welcome {name}" });
  const arabic = codes.filter((code) => code.includes("أهلًا"));
  const english = codes.filter((code) => code.includes("Welcome"));
  expect([arabic.length, english.length]).toEqual([1, 1]);
  expect(arabic).not.toEqual(english);
  expect(codes.filter((code) => code.includes("EXPECT_ARGUMENT_CLOSING_BRACE"))).toEqual([]);
});

it("stops the build at a fault and names it", async () => {
  const built = chunks(
    "bad",
    { events: "{count, plural, one {حدث} other {# حدث}}", only: "نص" },
    { events: "{count, plural, one {# event} other {# events}}" },
  );
  await expect(built).rejects.toThrow(
    /ar app\.events: lacks plural forms of \{count\}: zero, two, few, many\n.*en app\.only: is missing/,
  );
});

describe("the two chunks of a language", () => {
  it("hold every message once, and what a first view may say comes first", () => {
    const all = readSources().en ?? {};
    const start = partOf(all, "first");
    const later = partOf(all, "later");
    const parts = [start, ...LATER_GROUPS.map((group) => partOf(all, group))];
    const keys = parts.flatMap((part) => Object.keys(part));
    expect(new Set(keys).size).toBe(keys.length);
    expect(
      Object.keys(all)
        .filter((key) => !/^(pages|cli|embed)\./.test(key))
        .toSorted(),
    ).toEqual(keys.toSorted());
    expect(start).toHaveProperty(["timeline.in-window"]);
    expect(later).toHaveProperty(["source.next"]);
  });
});
