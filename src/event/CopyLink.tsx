import { useState } from "react";
import { useLocale } from "../i18n/useLocale.ts";
import { formatShare } from "../state/url.ts";
import { viewStore } from "../state/view.ts";
import { CheckIcon, LinkIcon } from "../ui/icons.ts";
import { IconButton } from "../ui/IconButton.tsx";

/** The address of the open event as the reader sees it now, on the full page. */
function eventAddress(): string {
  const search = formatShare({ ...viewStore.getState(), embed: false, controls: true });
  return new URL(search === "" ? location.pathname : search, location.href).href;
}

/** Copies the link; where the browser forbids that, shows it to be copied by hand. `key` it by the event. */
export function CopyLink() {
  const { t } = useLocale();
  const [outcome, setOutcome] = useState<"copied" | "refused" | null>(null);
  const copy = (): void => {
    const done = navigator.clipboard?.writeText(eventAddress());
    if (done === undefined) setOutcome("refused");
    else
      done.then(
        () => setOutcome("copied"),
        () => setOutcome("refused"),
      );
  };
  return (
    <>
      <IconButton
        icon={outcome === "copied" ? CheckIcon : LinkIcon}
        label={t("event.copy-link")}
        onClick={copy}
      />
      <span role="status" className="sr-only">
        {outcome === "copied" && t("event.copied")}
        {outcome === "refused" && t("event.copy-refused")}
      </span>
      {outcome === "refused" && (
        <input
          readOnly
          dir="ltr"
          value={eventAddress()}
          aria-label={t("event.copy-refused")}
          className="absolute inset-x-6 top-full z-10 h-8 border border-control bg-raised px-2 text-ui"
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </>
  );
}
