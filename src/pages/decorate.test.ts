import { readFileSync } from "node:fs";
import { Window } from "happy-dom";
import { describe, expect, it } from "vitest";
import { SANDBOX } from "../ui/sandbox.ts";
import { bodyOf } from "./body.ts";
import { decorate, relativeTo } from "./decorate.ts";
import { oembed } from "./head.ts";
import { HOSTILE, pageAt, siteOf } from "./hostile.fixture.ts";
import { robots, sitemap } from "./indexes.ts";
import { pagesOf, siteUrl } from "./site.ts";

const BUILT = readFileSync(new URL("../../index.html", import.meta.url), "utf8").replace(
  "/src/main.ts",
  "./assets/index.js",
);
const SITE = "https://example.org/siyaq/";

function parsed(html: string) {
  const window = new Window();
  // This DOM would fetch it.
  const still = html.replace(/<link rel="preload"[^>]*>/, "");
  return new window.DOMParser().parseFromString(still, "text/html");
}

const page = (path: string, url: string | null = null) =>
  parsed(decorate(BUILT, pageAt(path, url), "assets/pages.css"));

const links = (path: string, url: string | null, selector: string) =>
  Object.fromEntries(
    [...page(path, url).querySelectorAll(selector)].map((link) => [
      link.getAttribute("hreflang") ?? "",
      link.getAttribute("href"),
    ]),
  );

describe("a page of a set", () => {
  it("says which it is, in its own language, and finds its files from its depth", () => {
    const root = page("small/en/").documentElement;
    expect(Object.fromEntries(Object.entries(root.dataset))).toEqual({
      state: "loading",
      home: "../../",
      set: "small",
      lang: "en",
      sets: "small",
    });
    expect([root.lang, root.dir]).toEqual(["en", "ltr"]);
    expect(page("small/").documentElement.dir).toBe("rtl");
    const script = [...page("small/").querySelectorAll("script[src]")];
    expect(script.map((each) => each.getAttribute("src"))).toEqual(["../assets/index.js"]);
  });

  it("leaves set and language of the root page to the reader", () => {
    const { dataset } = page("").documentElement;
    expect([dataset["home"], dataset["set"], dataset["lang"]]).toEqual([
      "./",
      undefined,
      undefined,
    ]);
  });

  it("names its other languages and itself, whole where the site's address is known", () => {
    expect(links("small/en/", SITE, "link[hreflang]")).toEqual({
      ar: `${SITE}small/`,
      en: `${SITE}small/en/`,
      "x-default": `${SITE}small/`,
    });
    expect(links("small/en/", null, "link[hreflang]")).toEqual({
      ar: "../../small/",
      en: "../../small/en/",
      "x-default": "../../small/",
    });
    // The root page shows what the set's own page is for.
    expect(links("", SITE, "link[rel=canonical]")).toEqual({ "": `${SITE}small/` });
  });

  it("tells previews only what it knows: no picture without a whole address", () => {
    const image = (url: string | null) =>
      page("small/", url).querySelector('meta[property="og:image"]')?.getAttribute("content");
    expect(image(SITE)).toBe(`${SITE}small/picture.png`);
    expect(image(null)).toBeUndefined();
    expect(page("small/", null).querySelector('link[type="application/json+oembed"]')).toBeNull();
  });

  it("is not broken out of by what a set says", () => {
    for (const { path } of pagesOf(siteOf())) {
      const html = decorate(BUILT, pageAt(path, SITE), "assets/pages.css");
      expect(html).not.toContain("<img");
      // The head's and the body's; the data's own stays text.
      expect(html.match(/<\/noscript>/g)).toHaveLength(2);
      expect(html.match(/<!--/g)).toBeNull();
      expect(html.match(/<script(?: |>)/g)).toHaveLength(path === "" ? 1 : 2);
      expect(parsed(html).title).toContain(HOSTILE.replace("\u0000", "\ufffd"));
    }
  });

  it("refuses a page that it does not know its way in", () => {
    expect(() => decorate("<html><head></head></html>", pageAt("small/"), "x.css")).toThrow(/once/);
  });
});

it("holds everything as text: dates, actors, sources, wording, what differs", () => {
  const content = parsed(bodyOf(pageAt("small/en/")).text);
  expect([...content.querySelectorAll("ol > li")].map(({ id }) => id)).toEqual([
    "event-spring",
    "event-talks",
    "event-about",
  ]);
  const talks = content.getElementById("event-talks");
  expect(
    [...(talks?.querySelectorAll("time") ?? [])].map((each) => each.getAttribute("datetime")),
  ).toEqual(["2019-04-14", "2019-04-16"]);
  // "About May" is words: a machine would take it for May.
  expect(content.getElementById("event-about")?.querySelectorAll("time")).toHaveLength(0);
  expect(talks?.querySelector('a[href="#source-paper"]')).not.toBeNull();
  expect(content.querySelector("#source-paper a")?.getAttribute("href")).toBe(
    `https://example.org/?a="><script>`,
  );
  expect(content.querySelectorAll("img, script")).toHaveLength(0);
});

it("turns only addresses that begin in the page's folder", () => {
  expect(relativeTo('<a href="./a" title="href=./b"><img src="https://x/./c">', "../")).toBe(
    '<a href="../a" title="href=./b"><img src="https://x/./c">',
  );
});

it("answers hosts that ask with a frame of the page's own address", () => {
  const answer = JSON.parse(oembed(pageAt("small/en/", SITE))) as Record<string, unknown>;
  expect(answer).toMatchObject({ version: "1.0", type: "rich", width: 800, height: 480 });
  expect(answer["thumbnail_url"]).toBe(`${SITE}small/en/picture.png`);
  const frame = parsed(String(answer["html"])).querySelector("iframe");
  expect(frame?.getAttribute("src")).toBe(`${SITE}small/en/?embed=1`);
  expect(frame?.getAttribute("title")).toContain("</script>");
  expect(frame?.getAttribute("sandbox")).toBe(SANDBOX);
});

it("lists each page once with its languages", () => {
  const map = new new Window().DOMParser().parseFromString(
    sitemap(pagesOf(siteOf(SITE))),
    "application/xml",
  );
  expect([...map.querySelectorAll("loc")].map((each) => each.textContent)).toEqual([
    `${SITE}small/`,
    `${SITE}small/en/`,
  ]);
  expect(robots(SITE)).toContain(`Sitemap: ${SITE}sitemap.xml`);
  expect(robots(null)).not.toContain("Sitemap");
});

it("takes SITE_URL as the address of a folder, and nothing else", () => {
  expect(siteUrl(undefined)).toBeNull();
  expect(siteUrl(" https://example.org/siyaq?x#y ")).toBe("https://example.org/siyaq/");
  expect(siteUrl("https://example.org")).toBe("https://example.org/");
  for (const wrong of ["example.org", "javascript:alert(1)", "https://me:you@example.org/"])
    expect(() => siteUrl(wrong)).toThrow(/SITE_URL/);
});
