import { expect, it } from "vitest";
import { fileName } from "./fileName.ts";
import { hard, shownOf } from "./testShown.ts";

it("says set, what it is, language and days, in letters that every system takes", async () => {
  const shown = await shownOf("ar", hard);
  expect(fileName(shown, "timeline", "svg")).toBe("small_timeline_ar_2019-01-01_2020-12-31.svg");
  const odd = { ...hard, meta: { ...hard.meta, id: "../../إيران", title: { ar: "إيران" } } };
  expect(fileName(await shownOf("en", odd), "events", "csv")).toMatch(/^[\w.-]+$/);
});
