import { expect, it } from "vitest";
import { fromHome, pageOf, pagePath, ROOT_PAGE } from "./page.ts";

const described = (baseURI: string, dataset: Record<string, string>) =>
  pageOf({ baseURI, documentElement: { dataset } });

it("finds home from any depth of any host", () => {
  const page = described("https://example.org/news/siyaq/libya/en/?embed=1#x", {
    home: "../../",
    set: "libya",
    lang: "en",
    sets: "libya sudan",
  });
  expect(page).toEqual({
    home: "https://example.org/news/siyaq/",
    set: "libya",
    lang: "en",
    sets: ["libya", "sudan"],
  });
  expect(fromHome("./data/libya/canonical.json", page).href).toBe(
    "https://example.org/news/siyaq/data/libya/canonical.json",
  );
  expect(fromHome("https://example.com/mine.json", page).host).toBe("example.com");
});

it("is the root page where nobody says anything, or something else", () => {
  expect(described("https://example.org/", {})).toEqual(ROOT_PAGE);
  expect(described("about:blank", { home: "./", lang: "fr" })).toEqual(ROOT_PAGE);
});

it("has the Arabic page of a set at its name and the English one below it", () => {
  expect(pagePath("libya", "ar")).toBe("libya/");
  expect(pagePath("libya", "en")).toBe("libya/en/");
});
