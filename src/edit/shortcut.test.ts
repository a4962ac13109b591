import { expect, it } from "vitest";
import { shortcutOf } from "./shortcut.ts";

const press = (key: string, code: string, held: Partial<KeyboardEvent> = { ctrlKey: true }) =>
  shortcutOf({
    key,
    code,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    ...held,
  });

it.each([
  ["z", "KeyZ", { ctrlKey: true }, "undo"],
  ["Z", "KeyZ", { metaKey: true, shiftKey: true }, "redo"],
  ["y", "KeyY", { ctrlKey: true }, "redo"],
  ["s", "KeyS", { ctrlKey: true }, "save"],
  // Arabic layouts.
  ["ئ", "KeyZ", { ctrlKey: true }, "undo"],
  ["غ", "KeyY", { ctrlKey: true }, "redo"],
  ["س", "KeyS", { ctrlKey: true }, "save"],
  ["~", "KeyZ", { ctrlKey: true, shiftKey: true }, "redo"],
  // Dvorak has ; where the American layout has Z, Bépo a letter with an accent.
  [";", "KeyZ", { ctrlKey: true }, null],
  [":", "KeyZ", { ctrlKey: true, shiftKey: true }, null],
  ["à", "KeyZ", { ctrlKey: true }, null],
  // A German layout has Z where the American one has Y.
  ["z", "KeyY", { ctrlKey: true }, "undo"],
  ["z", "KeyZ", {}, null],
  ["z", "KeyZ", { ctrlKey: true, altKey: true }, null],
  ["S", "KeyS", { ctrlKey: true, shiftKey: true }, null],
  ["Enter", "Enter", { ctrlKey: true }, null],
] as const)("%s on %s with %j is %s", (key, code, held, shortcut) =>
  expect(press(key, code, held)).toBe(shortcut),
);
