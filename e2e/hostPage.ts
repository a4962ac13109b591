import { fileURLToPath } from "node:url";
import type { FrameLocator, Page } from "@playwright/test";
import { serveStatic, type StaticHost } from "./staticHost.ts";
import { expect, searchOf, type Params } from "./support.ts";

const FIXTURES = fileURLToPath(new URL("fixtures", import.meta.url));

interface Embedding {
  /** Address of the built site. */
  readonly site: string;
  readonly params: Params;
  readonly width?: number;
  readonly height?: number;
  readonly sandbox?: string;
  /** What the page of news does to everything on it. */
  readonly css?: string;
  readonly dir?: "ltr" | "rtl";
}

/** A page of news: an input and a paragraph, the frame, and enough below it to scroll. */
const article = ({
  site,
  params,
  width,
  height,
  sandbox,
  css,
  dir,
}: Embedding): string => `<!doctype html>
<html lang="en" dir="${dir ?? "ltr"}">
<head>
<meta charset="utf-8"><title>A page of news</title><link rel="icon" href="data:,">
<style>${css ?? ""}</style>
</head>
<body>
<h1>News</h1>
<p><label>Name <input id="name"></label></p>
<iframe title="timeline" width="${width ?? 800}" height="${height ?? 480}"
  ${sandbox === undefined ? "" : `sandbox="${sandbox}"`}
  src="${site}${searchOf({ embed: "1", ...params }).replaceAll("&", "&amp;")}"></iframe>
<p style="height: 3000px">Below</p>
</body>
</html>`;

/** Opens a page of another origin that embeds the site, and waits until the frame shows something. */
export async function openHost(
  page: Page,
  embedding: Embedding,
): Promise<{ readonly host: StaticHost; readonly frame: FrameLocator }> {
  const host = await serveStatic({
    folder: FIXTURES,
    prefix: "/news/",
    pages: { "index.html": article(embedding) },
  });
  // Another site, not only another port: the browser keeps the two apart as it would a newspaper and us.
  await page.goto(host.url.replace("127.0.0.1", "localhost"));
  const frame = page.frameLocator("iframe");
  await expect(frame.locator("html")).toHaveAttribute("data-state", "ready");
  await expect(frame.locator("[data-event]").first()).toBeVisible();
  const marks = () =>
    frame.locator("html").evaluate(() => performance.getEntriesByName("siyaq:settled").length);
  await expect.poll(marks).toBe(1);
  return { host, frame };
}
