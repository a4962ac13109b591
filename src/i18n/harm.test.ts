import { expect, it } from "vitest";
import { compile, readSources } from "./compile.ts";
import { harmWords } from "./harm.ts";
import { DEFAULT_SETTINGS } from "./locale.ts";
import { createLocale } from "./pureLocale.ts";

const en = createLocale("en", compile(readSources().en ?? {}), DEFAULT_SETTINGS);

it("says of harm what is known and no more", () => {
  const words = (harm: { low?: number; best?: number; high?: number }) =>
    harmWords(en, { kind: "killed", ...harm });
  expect(words({ low: 44, best: 53, high: 57 })).toBe("44 to 57, most likely 53");
  expect(words({ low: 44, high: 57 })).toBe("44 to 57");
  expect(words({ best: 53 })).toBe("53");
  expect(words({ low: 7, high: 7 })).toBe("7");
  expect(words({ low: 44 })).toBe("at least 44");
  expect(words({ high: 57 })).toBe("at most 57");
  expect(words({})).toBeNull();
});
