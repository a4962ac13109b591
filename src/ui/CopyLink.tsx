import { useState } from "react";
import { useLocale } from "../i18n/useLocale.ts";
import { IconButton } from "./IconButton.tsx";
import { CheckIcon, LinkIcon } from "./icons.ts";

interface CopyLinkProps {
  /** What the link leads to. */
  readonly label: string;
  readonly address: () => string;
}

/** How long the tick stays, milliseconds. */
const SHOWN = 2500;

/** Copies an address; where the browser or the frame forbids that, shows it to be copied by hand. */
export function CopyLink({ label, address }: CopyLinkProps) {
  const { t } = useLocale();
  const [outcome, setOutcome] = useState<"copied" | "refused" | null>(null);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(address());
      setOutcome("copied");
      setTimeout(() => setOutcome(null), SHOWN);
    } catch {
      setOutcome("refused");
    }
  };
  return (
    <span className="relative inline-flex">
      <IconButton
        icon={outcome === "copied" ? CheckIcon : LinkIcon}
        label={label}
        onClick={() => void copy()}
      />
      <span role="status" className="sr-only">
        {outcome === "copied" && t("ui.copied")}
        {outcome === "refused" && t("ui.copy-refused")}
      </span>
      {outcome === "refused" && (
        <input
          readOnly
          dir="ltr"
          value={address()}
          aria-label={t("ui.copy-refused")}
          className="absolute end-0 top-full z-30 h-9 w-64 border border-control bg-raised px-2 text-ui"
          onFocus={(event) => event.currentTarget.select()}
          onBlur={() => setOutcome(null)}
        />
      )}
    </span>
  );
}
