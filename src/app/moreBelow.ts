import type { CSSProperties } from "react";

/** A shade at the lower edge while there is more below it: paper that scrolls with the column covers it at the end. */
export const MORE_BELOW: CSSProperties = {
  background:
    "linear-gradient(var(--paper), var(--paper)) local bottom / 100% 20px no-repeat, linear-gradient(to top, var(--hair), transparent) scroll bottom / 100% 20px no-repeat",
};
