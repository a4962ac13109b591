import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";
import { setIds, readSet } from "../ingest/sets.ts";
import { buildIndex, type Index } from "../query/index.ts";
import { DEFAULT_SET } from "../state/page.ts";
import { decorate } from "./decorate.ts";
import { oembed } from "./head.ts";
import { robots, sitemap } from "./indexes.ts";
import { lettering } from "./lettering.ts";
import { pictureSvg } from "./picture.ts";
import { png } from "./raster.ts";
import {
  oembedPath,
  pageLocales,
  pagesOf,
  picturePath,
  type SetPage,
  type Site,
  siteUrl,
} from "./site.ts";

const STYLE = new URL("pages.css", import.meta.url);

const readIndexes = (folder: string): Index[] =>
  setIds(folder).flatMap((id) => {
    const { dataset } = readSet(join(folder, id, "set.json"), id);
    return dataset === null ? [] : [buildIndex(dataset)];
  });

const siteIn = (root: string): Site => ({
  url: siteUrl(process.env["SITE_URL"]),
  sets: readIndexes(join(root, "data")),
  defaultSet: DEFAULT_SET,
  locales: pageLocales(),
});

/** What stands under a set's own name beside its page, and for each a picture: the root page borrows the default set's. */
const hasOwnFiles = ({ path }: SetPage): boolean => path !== "";

/**
 * A page for each set and language, each of them the app with the set's content for readers without scripts, a
 * picture for link previews, and what search engines ask for. `SITE_URL` (environment): where the site will lie;
 * without it what needs whole addresses is left out.
 */
export function pages(): Plugin {
  let root = ".";
  let publicFolder = "public";
  return {
    name: "siyaq:pages",
    configResolved(config) {
      root = config.root;
      publicFolder = config.publicDir;
    },
    transformIndexHtml(html, { server, originalUrl = "/" }) {
      // The build has its own way below: only there are the addresses of the built files known.
      if (server === undefined) return html;
      const asked = decodeURI(originalUrl.replace(/[?#].*$/, "").replace(/^\//, ""));
      const all = pagesOf(siteIn(root));
      const page = all.find(({ path }) => path === asked) ?? all.find(({ path }) => path === "");
      return page === undefined ? html : decorate(html, page, "src/pages/pages.css");
    },
    generateBundle: {
      // After Vite has written index.html.
      order: "post",
      async handler(_, bundle) {
        const index = bundle["index.html"];
        if (index?.type !== "asset") this.error("There is no index.html to make pages of.");
        const built = String(index.source);
        const site = siteIn(root);
        const all = pagesOf(site);
        const taken = new Set([
          ...Object.keys(bundle).map((file) => file.split("/")[0] ?? ""),
          ...readdirSync(publicFolder),
        ]);
        const clash = site.sets.find(({ dataset }) => taken.has(dataset.meta.id));
        if (clash) this.error(`A set cannot be called ${clash.dataset.meta.id}: that is a folder.`);
        const style = this.getFileName(
          this.emitFile({ type: "asset", name: "pages.css", source: readFileSync(STYLE) }),
        );
        const emit = (fileName: string, source: string | Uint8Array): void =>
          void this.emitFile({ type: "asset", fileName, source });
        const letter = await lettering();
        for (const page of all) {
          const html = decorate(built, page, style);
          if (!hasOwnFiles(page)) {
            index.source = html;
            continue;
          }
          emit(`${page.path}index.html`, html);
          emit(picturePath(page), await png(pictureSvg(page, letter)));
          if (site.url !== null) emit(oembedPath(page), oembed(page));
        }
        emit("robots.txt", robots(site.url));
        if (site.url !== null) emit("sitemap.xml", sitemap(all));
      },
    },
  };
}
