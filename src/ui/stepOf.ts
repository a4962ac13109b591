const TYPED = "input, textarea, select, [contenteditable]";

type Press = Pick<KeyboardEvent, "code" | "ctrlKey" | "metaKey" | "altKey" | "target">;

/**
 * 1: the key leads to the next event or step, -1: to the one before; null: not ours, let it pass. By the physical key:
 * the brackets sit elsewhere on an Arabic keyboard, their keys do not.
 */
export function stepOf({ code, ctrlKey, metaKey, altKey, target }: Press): 1 | -1 | null {
  if (ctrlKey || metaKey || altKey) return null;
  if (target instanceof Element && target.closest(TYPED) !== null) return null;
  return code === "BracketRight" ? 1 : code === "BracketLeft" ? -1 : null;
}
