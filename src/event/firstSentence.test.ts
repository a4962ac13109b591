import { expect, it } from "vitest";
import { firstSentence } from "./firstSentence.ts";

it.each([
  ["en", "It began. It ended.", "It began."],
  ["ar", "هل انتهى؟ لا.", "هل انتهى؟"],
  // The schema lets it through; Intl throws.
  ["en-12", "It began. It ended.", "It began."],
  ["en", "", ""],
])("gives the first sentence (%s)", (lang, text, first) =>
  expect(firstSentence(text, lang)).toBe(first),
);
