import type { Harm } from "../model/types.ts";
import type { Locale } from "./locale.ts";

/** "44–57, most likely 53", whatever of the three is given; null when none is. */
export function harmWords({ t, number }: Locale, { low, best, high }: Harm): string | null {
  const range =
    low !== undefined && high !== undefined && low !== high
      ? t("event.harm-range", { low: number(low), high: number(high) })
      : null;
  if (range !== null)
    return best === undefined ? range : t("event.harm-best", { range, best: number(best) });
  const sure = best ?? (low === high ? low : undefined);
  if (sure !== undefined) return number(sure);
  if (low !== undefined) return t("event.harm-at-least", { low: number(low) });
  return high === undefined ? null : t("event.harm-at-most", { high: number(high) });
}
