import type { Plugin, Rolldown } from "vite";

const START = /\/src\/app\/start\.tsx$/;
const FRAMES = /\/src\/app\/(Wide|Narrow|Embedded)\.tsx$/;

/** A chunk and what it imports, all the way down. */
function reach(bundle: Rolldown.OutputBundle, start: string): ReadonlySet<string> {
  const reached = new Set([start]);
  for (const name of reached) {
    const file = bundle[name];
    if (file?.type === "chunk") for (const next of file.imports) reached.add(next);
  }
  return reached;
}

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
      const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
      const named = (pattern: RegExp) =>
        chunks
          .filter(({ facadeModuleId }) => pattern.test(facadeModuleId ?? ""))
          .map(({ fileName }) => reach(bundle, fileName));
      const [first, ...others] = named(FRAMES);
      const shared = [...(first ?? [])].filter((name) => others.every((one) => one.has(name)));
      const wanted = new Set([...named(START).flatMap((all) => [...all]), ...shared]);
      const entries = chunks.filter(({ isEntry }) => isEntry);
      const there = new Set(entries.flatMap(({ fileName }) => [...reach(bundle, fileName)]));
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
