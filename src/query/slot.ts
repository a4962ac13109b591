import type { ConflictEvent } from "../model/types.ts";
import type { Index } from "./index.ts";

/** Colour slot of a category that the set does not describe. */
export const OTHER_SLOT = 6;

/** Colour slot of the event's category. */
export const slotOf = (
  { categories }: Pick<Index, "categories">,
  { category }: Pick<ConflictEvent, "category">,
): number => categories.get(category)?.slot ?? OTHER_SLOT;
