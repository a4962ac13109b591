/** A small set for tests: `{ ...base, events: [talks] }` is whole. */
export const both = (word: string) => ({ ar: `ع ${word}`, en: word });
export const meta = { id: "small", title: both("Small"), lang: "en", asOf: "2020-04-01" };
export const talks = {
  id: "talks",
  date: "2019-04-04",
  title: both("Talks"),
  category: "diplomacy",
};
export const base = {
  format: "siyaq/1",
  meta,
  categories: [{ id: "diplomacy", name: both("Diplomacy") }],
  actors: [
    { id: "zaki", name: both("Zaki") },
    { id: "las", name: both("League") },
  ],
  places: [{ id: "cairo", name: both("Cairo") }],
  sources: [
    {
      id: "awj",
      title: both("Awj"),
      url: "https://example.org/awj",
      sha256: "0".repeat(64),
      length: 100,
    },
    { id: "res", title: both("S/RES/1970 (2011)") },
    { id: "page", title: both("Page"), url: "https://example.org/a" },
  ],
};
