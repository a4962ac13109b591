import { useEffect, useId, useRef, useState, type SubmitEvent } from "react";
import type { ImportFile } from "../ingest/file.ts";
import { useLocale } from "../i18n/useLocale.ts";
import { isWebAddress } from "../state/dataAddress.ts";
import { openingActions } from "../state/opening.ts";
import { viewActions } from "../state/view.ts";
import { SECONDARY } from "../ui/buttons.ts";
import { OwnFileIcon } from "../ui/icons.ts";
import { Section } from "../ui/Section.tsx";
import { pastedFile } from "./clipboard.ts";
import { Recent } from "./Recent.tsx";
import { useFileChoice } from "./useFileChoice.tsx";

interface OpenOptionsProps {
  readonly onRead: (files: readonly ImportFile[]) => void;
}

/** Every way in: chosen, dropped, pasted, by address, or opened before. */
export function OpenOptions({ onRead }: OpenOptionsProps) {
  const { t } = useLocale();
  return (
    <div className="grid gap-4">
      <FileButton onRead={onRead} />
      <div className="grid gap-1 text-ui text-ink-2">
        <p>{t("open.nothing-uploaded-long")}</p>
        <p className="text-ink-3">{t("open.formats")}</p>
      </div>
      <div>
        <Section title={t("open.paste")}>
          <PasteForm onRead={onRead} />
        </Section>
        <Section title={t("open.address")}>
          <AddressForm />
        </Section>
        <Recent onRead={onRead} />
        <Section title={t("open.by-hand")}>
          <button
            type="button"
            className={SECONDARY}
            onClick={() => {
              openingActions.close();
              viewActions.patch({ view: "edit" });
            }}
          >
            {t("open.by-hand-go")}
          </button>
        </Section>
      </div>
    </div>
  );
}

/** A wide button, as good to drop on as to press. */
function FileButton({ onRead }: OpenOptionsProps) {
  const { t } = useLocale();
  const { field, choose } = useFileChoice(onRead);
  const button = useRef<HTMLButtonElement>(null);
  // By the attribute as the dialog opens, by hand when it is open: what led here is gone.
  useEffect(() => {
    button.current?.setAttribute("autofocus", "");
    button.current?.focus();
  }, []);
  return (
    <>
      {field}
      <button
        ref={button}
        type="button"
        className="grid justify-items-center gap-1 rounded border border-dashed border-control px-4 py-6 text-center hover:bg-panel"
        onClick={choose}
      >
        <OwnFileIcon size={28} strokeWidth={1.4} aria-hidden className="text-ink-2" />
        <span className="text-body font-semibold">{t("open.choose")}</span>
        <span className="text-ui text-ink-2">{t("open.or-drop")}</span>
      </button>
    </>
  );
}

const FIELD = "block w-full rounded border border-control bg-raised px-2 py-1.5 text-ui";

function PasteForm({ onRead }: OpenOptionsProps) {
  const { t } = useLocale();
  const [text, setText] = useState("");
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (text.trim() !== "") onRead([pastedFile(text, t("open.pasted-name"))]);
  };
  return (
    <form onSubmit={submit}>
      <textarea
        aria-label={t("open.paste")}
        rows={3}
        // Empty, it would be taken for left to right, its hint too.
        dir={text === "" ? undefined : "auto"}
        value={text}
        spellCheck={false}
        placeholder={t("open.paste-hint")}
        className={FIELD}
        onChange={(event) => setText(event.target.value)}
      />
      <button type="submit" className={SECONDARY}>
        {t("open.paste-read")}
      </button>
    </form>
  );
}

/** Leads to the same link that others can be sent, which asks before it fetches. */
function AddressForm() {
  const { t } = useLocale();
  const id = useId();
  const [address, setAddress] = useState("");
  const [refused, setRefused] = useState(false);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const wanted = address.trim();
    if (!isWebAddress(wanted)) {
      setRefused(true);
      return;
    }
    openingActions.close();
    viewActions.openData(wanted);
  };
  return (
    <form noValidate onSubmit={submit}>
      <input
        type="url"
        dir="ltr"
        aria-label={t("open.address")}
        aria-invalid={refused}
        aria-describedby={`${id}-note`}
        value={address}
        placeholder="https://"
        className={FIELD}
        onChange={(event) => {
          setAddress(event.target.value);
          setRefused(false);
        }}
      />
      <p id={`${id}-note`} role="status" className="mt-1 text-ui text-ink-3">
        {refused ? (
          <span className="text-oppose">{t("open.address-refused")}</span>
        ) : (
          t("open.address-note")
        )}
      </p>
      <button type="submit" className={SECONDARY}>
        {t("open.address-open")}
      </button>
    </form>
  );
}
