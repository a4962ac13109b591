import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Plugin } from "vite";
import { describe } from "./describe.ts";
import { type OwnSet, publishedFiles, readSet, setIds } from "./sets.ts";

const readAll = (folder: string): OwnSet[] =>
  setIds(folder).map((id) => readSet(join(folder, id, "set.json"), id));

/** What follows `/data/` in a request for one of its JSON files; null for every other request. */
const askedFor = (url: string | undefined): string | null =>
  /^\/data\/([^?#%]+\.json)(?:[?#]|$)/.exec(url ?? "")?.[1] ?? null;

/**
 * Puts the data sets beside the page: `data/<id>/set.json` as it is edited, `data/<id>/canonical.json`
 * which needs no parser, and `data/index.json`. Nothing of them enters the script. A build stops at a
 * set of ours that is not whole; the development server says so and serves what it can.
 */
export function datasets(): Plugin {
  let folder = "data";
  return {
    name: "siyaq:datasets",
    configResolved(config) {
      folder = join(config.root, "data");
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = askedFor(request.url);
        if (path === null) return next();
        // The files are small and change while the server runs: read them each time.
        const sets = readAll(folder);
        for (const { id, problems } of sets)
          if (path.startsWith(`${id}/`))
            for (const each of problems)
              if (each.severity !== "warning") server.config.logger.warn(describe(each, "en"));
        const body = publishedFiles(sets).get(path);
        response.statusCode = body === undefined ? 404 : 200;
        response.setHeader("Content-Type", "application/json; charset=utf-8");
        response.setHeader("Cache-Control", "no-cache");
        return response.end(body);
      });
    },
    configurePreviewServer(server) {
      const { root, build } = server.config;
      server.middlewares.use((request, response, next) => {
        const path = askedFor(request.url);
        // The preview answers every unknown address with the page; a static host does not.
        if (path === null || existsSync(resolve(root, build.outDir, "data", path))) return next();
        response.statusCode = 404;
        return response.end();
      });
    },
    generateBundle() {
      const sets = readAll(folder);
      const broken = sets.flatMap(({ problems }) =>
        problems.filter(({ severity }) => severity !== "warning"),
      );
      if (broken.length > 0) this.error(broken.map((each) => describe(each, "en")).join("\n"));
      for (const [path, source] of publishedFiles(sets))
        this.emitFile({ type: "asset", fileName: `data/${path}`, source });
    },
  };
}
