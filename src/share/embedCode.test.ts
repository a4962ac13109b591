// @vitest-environment happy-dom
import { readFileSync } from "node:fs";
import { beforeEach, describe, expect, it, test } from "vitest";
import { dayOf } from "../model/day.ts";
import { buildIndex } from "../query/index.ts";
import { eventOf, setOf } from "../query/set.fixture.ts";
import { parseSearch } from "../state/url.ts";
import { DEFAULT_VIEW, NO_FILTERS, type View } from "../state/view.ts";
import { embedCode, frameUrl, type EmbedChoice } from "./embedCode.ts";

const { meta, ...lists } = setOf([eventOf({ id: "talks", date: "2020-02-26" })]);
const titled = (title: string) =>
  buildIndex({ ...lists, meta: { ...meta, title: { en: title }, version: "1.2.0" } });

const CHOICE: EmbedChoice = {
  form: "iframe",
  start: "present",
  lang: "en",
  theme: "auto",
  height: 480,
  controls: true,
};
const VIEW: View = {
  ...DEFAULT_VIEW,
  t: { from: dayOf(2020), to: dayOf(2021) },
  panel: "network",
  q: `"quoted" & <b>'`,
  filters: { ...NO_FILTERS, actor: ["un"] },
};
const HOSTILE = `"><script>alert(1)</script><!-- ' & "`;

/** What stands in somebody's page when the code is pasted into it. */
function pasted(choice: Partial<EmbedChoice>, title = "Talks"): HTMLElement {
  const page = document.createElement("div");
  page.innerHTML = embedCode(VIEW, titled(title), { ...CHOICE, ...choice });
  return page;
}

beforeEach(() => {
  location.href = "https://example.org/siyaq/?embed=1&lang=ar";
});

describe.each(["iframe", "element"] as const)("the code of the %s", (form) => {
  const tag = form === "iframe" ? "iframe" : "siyaq-timeline";

  it("keeps every quote, tag and ampersand of a title in the title", () => {
    const page = pasted({ form }, HOSTILE);
    expect(page.querySelector(tag)?.getAttribute("title")).toBe(HOSTILE);
    expect([...page.children].map(({ localName }) => localName)).toEqual(
      form === "iframe" ? ["iframe"] : ["siyaq-timeline", "script"],
    );
    expect(page.querySelectorAll("script:not([src])")).toHaveLength(0);
  });

  it("ends no script, comment or attribute that it is put into", () => {
    const code = embedCode(VIEW, titled(HOSTILE), { ...CHOICE, form });
    expect(code.match(/<\/?script/g) ?? []).toHaveLength(form === "iframe" ? 0 : 2);
    expect(code).not.toContain("<!--");
    expect(code).not.toContain("'");
  });

  it("opens what is shown now, or the set as it opens by itself", () => {
    const opened = (start: EmbedChoice["start"]): View => {
      const src = pasted({ form, start }).querySelector(tag)?.getAttribute("src") ?? "";
      const { view, problems } = parseSearch(new URL(src).search);
      expect(problems).toEqual([]);
      return view;
    };
    expect(opened("present")).toMatchObject({ t: VIEW.t, q: VIEW.q, filters: VIEW.filters });
    expect(opened("opening")).toMatchObject({ set: VIEW.set, t: null, q: "", filters: NO_FILTERS });
    // The small layout has no network.
    expect(opened("present").panel).toBeNull();
    // The frame shows the present version; its readers followed no link.
    expect(opened("present").version).toBeNull();
  });

  it("says language, theme, height and buttons", () => {
    const frame = pasted({
      form,
      lang: "ar",
      theme: "dark",
      height: 640,
      controls: false,
    }).querySelector(tag);
    const src = new URL(frame?.getAttribute("src") ?? "");
    expect(frame?.getAttribute("height")).toBe("640");
    expect(src.searchParams.get("lang")).toBe("ar");
    expect(src.searchParams.get("controls")).toBe("0");
    expect(frame?.getAttribute("theme") ?? src.searchParams.get("theme")).toBe("dark");
  });
});

test("the element holds a link to the full page, for readers without script", () => {
  const page = pasted({ form: "element", controls: false }, HOSTILE);
  const link = page.querySelector("siyaq-timeline > a");
  expect(link?.textContent).toBe(HOSTILE);
  const { searchParams } = new URL(link?.getAttribute("href") ?? "");
  expect(searchParams.get("embed")).toBeNull();
  expect(searchParams.get("controls")).toBeNull();
  expect(searchParams.get("q")).toBe(VIEW.q);
  expect(searchParams.get("panel")).toBe("network");
  expect(page.querySelector("script")?.getAttribute("src")).toMatch(/\/embed\.js$/);
});

test("a title in one language says so where the frame speaks the other", () => {
  expect(pasted({ lang: "ar" }).querySelector("iframe")?.getAttribute("lang")).toBe("en");
  expect(pasted({ form: "element", lang: "ar" }).querySelector("a")?.lang).toBe("en");
});

test("the frame is the small layout", () => {
  expect(frameUrl(VIEW, titled("Talks"), CHOICE)).toMatch(
    /^https:\/\/example\.org\/siyaq\/\?set=.*&embed=1$/,
  );
});

test.each(["README.md", "public/embed/index.html", "public/embed/en.html"])(
  "%s gives a frame the leave that the share panel gives it",
  (document) => {
    const given = readFileSync(document, "utf8").match(/(?<=\n\s*sandbox=")[^"]+/g);
    expect(given).toEqual([pasted({}).querySelector("iframe")?.getAttribute("sandbox")]);
  },
);
