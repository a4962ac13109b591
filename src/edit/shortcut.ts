export type Shortcut = "undo" | "redo" | "save";

type Press = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

/**
 * What a press of keys asks for; null: something else. A Latin letter counts as the keyboard's layout has it. Another
 * script's layout gives its own letter for the key of Z, and then the key's place decides.
 */
export function shortcutOf(press: Press): Shortcut | null {
  if (!(press.ctrlKey || press.metaKey) || press.altKey) return null;
  const letter = /^[a-z]$/i.test(press.key) ? press.key : press.code.replace("Key", "");
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
