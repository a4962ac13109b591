import { useLocale } from "../i18n/useLocale.ts";
import { PRIMARY, SECONDARY } from "../ui/buttons.ts";
import { Box } from "./StateParts.tsx";
import type { Consent } from "./useLoading.ts";

/** A link must not make the page fetch from another host unasked. */
export function Asking({ consent }: { readonly consent: Consent }) {
  const { t, list } = useLocale();
  const host = list([consent.host, consent.onward].filter((each) => each !== null));
  return (
    <Box>
      <h1 className="headline">
        {t(consent.sentOn ? "app.foreign-on-title" : "app.foreign-title")}
      </h1>
      <p className="text-body">
        {t(consent.sentOn ? "app.foreign-on-text" : "app.foreign-text", { host })}
      </p>
      <p dir="ltr" className="line-clamp-4 max-w-full text-label break-all text-ink-2">
        {consent.address}
      </p>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <button type="button" className={PRIMARY} onClick={consent.allow}>
          {t("app.foreign-allow")}
        </button>
        <button type="button" className={SECONDARY} onClick={consent.refuse}>
          {t("app.open-default")}
        </button>
      </div>
    </Box>
  );
}
