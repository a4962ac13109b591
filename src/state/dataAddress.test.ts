import { expect, test } from "vitest";
import { isDataAddress } from "./dataAddress.ts";

test.each([
  ["https://example.org/a.json", true],
  ["HTTP://example.org/a.json", true],
  ["data/set/set.json", true],
  ["../set.json?x=1", true],
  ["/sets/a.json", true],
  ["//example.org/a.json", false],
  ["/\\example.org/a.json", false],
  ["http:example.org", false],
  ["javascript:alert(1)", false],
  ["java\tscript:alert(1)", false],
  [" https://example.org", false],
  ["data:application/json,{}", false],
  ["local:my-table", true],
  ["local:My table", false],
  ["local:", false],
  ["local:../set.json", false],
  ["file:///etc/passwd", false],
  ["https://user:secret@example.org/a.json", false],
  ["https://", false],
])("isDataAddress(%j) is %s", (address, answer) => expect(isDataAddress(address)).toBe(answer));
