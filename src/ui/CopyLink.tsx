import { useLocale } from "../i18n/useLocale.ts";
import { IconButton } from "./IconButton.tsx";
import { CheckIcon, LinkIcon } from "./icons.ts";
import { useCopy } from "./useCopy.ts";

interface CopyLinkProps {
  /** What the link leads to. */
  readonly label: string;
  readonly address: () => string;
}

/** Copies an address; where the browser or the frame forbids that, shows it to be copied by hand. */
export function CopyLink({ label, address }: CopyLinkProps) {
  const { t } = useLocale();
  const { outcome, copy, forget } = useCopy();
  return (
    <span className="relative inline-flex">
      <IconButton
        icon={outcome === "copied" ? CheckIcon : LinkIcon}
        label={label}
        onClick={() => void copy(address())}
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
          onBlur={forget}
        />
      )}
    </span>
  );
}
