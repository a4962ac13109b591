import { expect, it } from "vitest";
import { firstSentence } from "./firstSentence.ts";

it.each([
  ["It began. It ended.", "It began."],
  ["هل انتهى؟ لا.", "هل انتهى؟"],
  ["", ""],
])("gives the first sentence of %j", (text, first) => expect(firstSentence(text)).toBe(first));
