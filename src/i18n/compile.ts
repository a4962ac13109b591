import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import {
  isArgumentElement,
  isLiteralElement,
  isNumberElement,
  isPluralElement,
  isPoundElement,
  isSelectElement,
  type MessageFormatElement,
  TYPE,
} from "@formatjs/icu-messageformat-parser";
import type { Plugin } from "vite";
import { isRecord } from "../model/isRecord.ts";
import { type Catalogue, LATER_GROUPS, type LaterGroup, SHOWN } from "./catalogue.ts";
import { faults, parseMessage, type Sources } from "./rules.ts";

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), "messages");
const VIRTUAL = "virtual:messages/";
const RESOLVED = `\0${VIRTUAL}`;
/** Rooms whose messages no first view needs, by the chunk that brings them (state/locale.ts asks for it). */
const LATER: Readonly<Record<LaterGroup, readonly string[]>> = {
  later: [
    "about",
    "accounts",
    "check",
    "derivation",
    "event",
    "help",
    "network",
    "source",
    "table",
  ],
  share: ["share", "export", "cite"],
  open: ["open", "import", "edit", "problems"],
};
/**
 * Of those rooms, what comes with the first view all the same: that a set of ours cannot be had, when nothing more can
 * be fetched; and what the small frame says of its open event.
 */
const AT_ONCE = new Set([
  "problems.not-found",
  "problems.unreachable",
  "problems.aborted",
  "event.previous",
  "event.next",
  "event.close",
  "event.unknown-title",
]);
/** Of the other rooms, what only those that come later say. */
const SAID_LATER = /^(?:model\.(?:basis|count|kind|role|tie)|ui\.settings|app\.foreign)-/;
/** Said by the build, the shell or dist/embed.js alone; no reader fetches them. */
const NEVER = ["pages", "cli", "embed"];
const PARSER = "@formatjs/icu-messageformat-parser";

/** The messages of every language in `folder`, which holds `<lang>/<room>.json`. Throws on what is not JSON. */
export function readSources(folder = FOLDER): Record<string, Sources> {
  const languages: Record<string, Record<string, string>> = {};
  for (const lang of readdirSync(folder).toSorted()) {
    const sources: Record<string, string> = {};
    languages[lang] = sources;
    for (const file of readdirSync(join(folder, lang)).toSorted()) {
      if (!file.endsWith(".json")) continue;
      const room = file.slice(0, -".json".length);
      const path = join(folder, lang, file);
      let content: unknown;
      try {
        content = JSON.parse(readFileSync(path, "utf8"));
      } catch (error) {
        throw new Error(`${relative(folder, path)}: ${String(error)}`, { cause: error });
      }
      if (!isRecord(content)) throw new Error(`${relative(folder, path)}: not an object`);
      for (const [key, message] of Object.entries(content)) {
        if (typeof message !== "string")
          throw new Error(`${relative(folder, path)}: ${key} is not a string`);
        sources[`${room}.${key}`] = message;
      }
    }
  }
  return languages;
}

/** `counted`: what the nearest plural counts; null where there is none, or where it counts with an offset. */
function shown(
  ast: readonly MessageFormatElement[],
  counted: string | null = null,
): MessageFormatElement[] {
  return ast.map((element) => {
    if (isArgumentElement(element)) return { ...element, value: element.value + SHOWN };
    // Bare numbers come as the locale writes them, like all others.
    if (isNumberElement(element) && !element.style)
      return { type: TYPE.argument, value: element.value + SHOWN };
    if (isPoundElement(element) && counted !== null)
      return { type: TYPE.argument, value: counted + SHOWN };
    if (!isPluralElement(element) && !isSelectElement(element)) return element;
    const inner = isPluralElement(element)
      ? element.offset === 0
        ? element.value
        : null
      : counted;
    const options = Object.fromEntries(
      Object.entries(element.options).map(([form, option]) => [
        form,
        { value: shown(option.value, inner) },
      ]),
    );
    return { ...element, options };
  });
}

/** What the browser gets. Messages that do not parse are left out: `faults` names them. */
export function compile(sources: Sources): Catalogue {
  const catalogue: Record<string, string | MessageFormatElement[]> = {};
  for (const [key, source] of Object.entries(sources)) {
    const parsed = parseMessage(source);
    if (!parsed.ok) continue;
    const [only, second] = parsed.ast;
    catalogue[key] =
      only !== undefined && second === undefined && isLiteralElement(only)
        ? only.value
        : shown(parsed.ast);
  }
  return catalogue;
}

/** With which a message comes; null for what no reader fetches. */
function groupOf(key: string): LaterGroup | "first" | null {
  const [room = ""] = key.split(".", 1);
  if (AT_ONCE.has(key)) return "first";
  if (SAID_LATER.test(key)) return "later";
  if (NEVER.includes(room)) return null;
  return LATER_GROUPS.find((group) => LATER[group].includes(room)) ?? "first";
}

/** Those that a first view may need, or those of a group that comes later. */
export const partOf = (sources: Sources, group: LaterGroup | "first"): Sources =>
  Object.fromEntries(Object.entries(sources).filter(([key]) => groupOf(key) === group));

/**
 * `virtual:messages/<lang>` and `virtual:messages/<lang>/<group>`: messages of one language, parsed. A build stops
 * when rules.ts finds a fault; the development server warns and goes on, as rooms are written one by one.
 */
export function messages(folder = FOLDER): Plugin {
  let building = false;
  return {
    name: "siyaq:messages",
    enforce: "pre",
    // Unbundled in development, so that resolveId sees the import of the parser.
    config: () => ({
      optimizeDeps: { exclude: ["intl-messageformat"], include: ["@formatjs/fast-memoize"] },
    }),
    configResolved(config) {
      building = config.command === "build";
    },
    buildStart() {
      const found = faults(readSources(folder));
      if (found.length === 0) return;
      const text = `Messages:\n  ${found.join("\n  ")}`;
      if (building) this.error(text);
      else this.warn(text);
    },
    resolveId(id, importer, options) {
      if (id.startsWith(VIRTUAL)) return `\0${id}`;
      if (id === PARSER && importer?.includes("/intl-messageformat/"))
        return this.resolve(`${PARSER}/no-parser.js`, importer, options);
      return null;
    },
    load(id) {
      if (!id.startsWith(RESOLVED)) return null;
      const [lang = "", asked] = id.slice(RESOLVED.length).split("/");
      const group = asked === undefined ? "first" : LATER_GROUPS.find((each) => each === asked);
      if (group === undefined) this.error(`No group of messages named ${asked}.`);
      const sources = readSources(folder)[lang];
      if (sources === undefined) this.error(`No messages for the language ${lang}.`);
      // JSON.parse of a string is faster to start than the same as script, and smaller after gzip.
      return `export const messages = JSON.parse(${JSON.stringify(JSON.stringify(compile(partOf(sources, group))))});`;
    },
    configureServer(server) {
      server.watcher.add(folder);
    },
    hotUpdate({ file }) {
      if (!file.startsWith(folder)) return undefined;
      for (const module of this.environment.moduleGraph.idToModuleMap.values())
        if (module.id?.startsWith(RESOLVED)) this.environment.moduleGraph.invalidateModule(module);
      this.environment.hot.send({ type: "full-reload" });
      return [];
    },
  };
}
