import name from "./era.json";
import type { Draft } from "./importer.ts";

/**
 * Eras of TimelineJS and backgrounds of vis label a stretch of the axis. A set has no place for them: they become
 * events of a category that says so.
 */
export const eraCategory = (draft: Draft): string =>
  draft.category("siyaq:era", () => ({ id: "era", name }));
