import { expect, it } from "vitest";
import { firstSentence } from "./firstSentence.ts";

it("takes the first sentence, in either script", () => {
  expect(firstSentence("Twelve states met. They pledged.")).toBe("Twelve states met.");
  expect(firstSentence(" تعهدت 12 دولة باحترام الحظر. ثم اجتمعت. ")).toBe(
    "تعهدت 12 دولة باحترام الحظر.",
  );
  expect(firstSentence("")).toBe("");
});
