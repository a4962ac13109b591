import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aheadOf } from "./ahead.ts";
import { currentLang } from "./locale.ts";
import { parseSearch } from "./url.ts";

describe("what is fetched before the address is read", () => {
  it.each([
    ["", { data: null, set: "libya-follow-up-committee", lang: "ar", embed: false }],
    ["?set=other&lang=en&embed=1", { data: null, set: "other", lang: "en", embed: true }],
    [
      "?data=https%3A%2F%2Fexample.org%2Fa.csv",
      { data: "https://example.org/a.csv", set: null, lang: "ar", embed: false },
    ],
    [
      "?set=&data=&lang=fr",
      { data: null, set: "libya-follow-up-committee", lang: "ar", embed: false },
    ],
  ])("%s", (search, expected) =>
    expect(aheadOf(search, ["ar"], { set: null, lang: null })).toEqual(expected),
  );

  it("takes the page's set and language before the default and the browser's", () => {
    const page = { set: "two", lang: "en" } as const;
    expect(aheadOf("", ["ar"], page)).toEqual({
      data: null,
      set: "two",
      lang: "en",
      embed: false,
    });
  });

  it("reads what the codec writes", () => {
    const id = fc.stringMatching(/^[a-z0-9]{1,9}$/);
    const lang = fc.constantFrom("ar", "en");
    fc.assert(
      fc.property(id, lang, fc.boolean(), (set, asked, small) => {
        const search = `?set=${set}&lang=${asked}${small ? "&embed=1" : ""}`;
        const { view } = parseSearch(search, { set: null, lang: null });
        expect(aheadOf(search, [], { set: null, lang: null })).toEqual({
          data: view.data,
          set: view.set,
          lang: currentLang(view.lang),
          embed: view.embed,
        });
      }),
    );
  });
});
