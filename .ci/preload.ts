import type { Plugin } from "vite";
import { chunksWith, FRAMES, inApp, reach, START } from "./entries.ts";

/**
 * Names in the page the scripts that every first view needs, so that they come beside the entry which asks for them.
 * What depends on the address, the language or the width is asked for by the entry (src/main.ts).
 */
export const preload = (): Plugin => ({
  name: "siyaq:preload",
  apply: "build",
  transformIndexHtml: {
    order: "post",
    handler: (html, { bundle = {} }) => {
      const named = (module: RegExp) =>
        chunksWith(bundle, module).map(({ fileName }) => reach(bundle, [fileName]));
      const [first, ...others] = named(inApp(...FRAMES));
      const shared = [...(first ?? [])].filter((name) => others.every((one) => one.has(name)));
      const wanted = new Set([...named(START).flatMap((all) => [...all]), ...shared]);
      const entries = Object.values(bundle).flatMap((file) =>
        file.type === "chunk" && file.isEntry ? [file.fileName] : [],
      );
      const there = reach(bundle, entries);
      const tags = [...wanted]
        .filter((name) => !there.has(name))
        .map((name) => ({
          tag: "link",
          attrs: { rel: "modulepreload", crossorigin: true, href: `./${name}` },
          injectTo: "head" as const,
        }));
      // It needs neither the rest of the page nor its style: what it asks for is on its way the sooner.
      return { html: html.replace('<script type="module"', '<script type="module" async'), tags };
    },
  },
});
