export type Shortcut = "undo" | "redo" | "save";

type Press = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

/** A letter that is not Latin, or ~, which Arabic layouts have on the key of Z with Shift. */
const OTHER_SCRIPT = /^(?!\p{Script=Latin})[\p{L}~]$/u;

/**
 * What a press of keys asks for; null: something else. What a key writes counts. Another script's layout has a
 * letter of its own on the key of Z, and then the key's place decides.
 */
export function shortcutOf(press: Press): Shortcut | null {
  if (!(press.ctrlKey || press.metaKey) || press.altKey) return null;
  const letter = OTHER_SCRIPT.test(press.key) ? press.code.replace("Key", "") : press.key;
  switch (letter.toLowerCase()) {
    case "z":
      return press.shiftKey ? "redo" : "undo";
    case "y":
      return "redo";
    case "s":
      return press.shiftKey ? null : "save";
    default:
      return null;
  }
}
