import { beforeAll, describe, expect, it } from "vitest";
import type { Locale } from "../i18n/locale.ts";
import { select } from "../query/select.ts";
import { NO_FILTERS } from "../state/view.ts";
import { facetLabel, facetSummary } from "../ui/facetLabel.ts";
import { facetCounts, matchingValues, orderedValues } from "./facetOptions.ts";
import { localeOf } from "./locale.fixture.ts";
import { in2019, story } from "./story.fixture.ts";

let ar: Locale;
let en: Locale;
beforeAll(async () => {
  [ar, en] = await Promise.all([localeOf("ar"), localeOf("en")]);
});

describe("orderedValues", () => {
  const actors = (locale: Locale, chosen: readonly string[], filters = NO_FILTERS) =>
    orderedValues(
      locale,
      story,
      "actor",
      chosen,
      facetCounts(story, "actor", select(story, filters, in2019)),
    );

  it("orders by count, then by name in the reader's language, without the Arabic article", () => {
    expect(actors(en, [])).toEqual(["gna", "lna", "turkey", "un"]);
    expect(actors(ar, [])).toEqual(["gna", "un", "turkey", "lna"]);
  });

  it("puts what is chosen first, and keeps chosen ids that the set does not have", () => {
    expect(actors(en, ["un", "nobody"])).toEqual(["un", "nobody", "gna", "lna", "turkey"]);
  });

  it("counts as the other filters leave it, zero included", () => {
    const filters = { ...NO_FILTERS, status: ["planned"], actor: ["lna"] };
    const counts = facetCounts(story, "actor", select(story, filters, in2019));
    expect(Object.fromEntries(counts)).toEqual({ lna: 0, gna: 1, un: 1, turkey: 0 });
  });
});

describe("matchingValues", () => {
  const matching = (query: string) =>
    matchingValues(ar, story, "actor", ["lna", "gna", "un", "turkey"], query);

  it("finds by folded names of any language and by aliases", () => {
    expect(matching("الامم المتحده")).toEqual(["un"]);
    expect(matching("unsm")).toEqual(["un"]);
    expect(matching("turk")).toEqual(["turkey"]);
    expect(matching("وفاق")).toEqual(["gna"]);
    expect(matching("زززز")).toEqual([]);
  });

  it("keeps everything while nothing is asked", () => {
    expect(matching(" ")).toHaveLength(4);
  });
});

describe("facetLabel", () => {
  it("names values of the data and words of the format", () => {
    expect(facetLabel(ar, story, "actor", "turkey").value).toBe("تركيا");
    expect(facetLabel(ar, story, "category", "military").value).toBe("عسكري");
    expect(facetLabel(en, story, "status", "planned").value).toBe("planned");
    expect(facetLabel(ar, story, "certainty", "disputed").value).toBe("محل خلاف");
  });

  it("shows an id without a name as what it is: Latin, left to right", () => {
    expect(facetLabel(ar, story, "actor", "nobody")).toEqual({
      value: "nobody",
      lang: "en",
      dir: "ltr",
    });
    expect(facetLabel(ar, story, "status", "tomorrow").value).toBe("tomorrow");
  });
});

describe("facetSummary", () => {
  it("names up to two values and counts more", () => {
    expect(facetSummary(en, story, "actor", [])).toBe("all");
    expect(facetSummary(en, story, "actor", ["turkey", "un"])).toBe("Turkey and UN mission");
    expect(facetSummary(ar, story, "actor", ["turkey", "un", "gna"])).toBe("3 خيارات");
  });
});
