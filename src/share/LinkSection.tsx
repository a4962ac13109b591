import { useLocale } from "../i18n/useLocale.ts";
import { useIndex } from "../state/dataset.ts";
import { usePinnedLink } from "../state/pinned.ts";
import { SECONDARY } from "../ui/buttons.ts";
import { CopyField } from "../ui/CopyField.tsx";
import { unbroken } from "../ui/unbroken.tsx";
import { NoLink } from "./NoLink.tsx";
import { QrCode } from "./QrCode.tsx";
import { useShownWords } from "./shownWords.ts";

/** The link to exactly what is shown, and the ways to hand it on. */
export function LinkSection() {
  const { t, text } = useLocale();
  const { title } = useIndex().dataset.meta;
  const link = usePinnedLink();
  const words = useShownWords();
  if (link === null) return <NoLink />;
  return (
    <div className="flex flex-wrap items-start gap-x-8 gap-y-5">
      <div className="min-w-0 grow basis-72">
        <p className="mb-4 text-base">{unbroken(words)}</p>
        <CopyField label={t("share.link")} text={link} action={t("share.copy-link")} first>
          <SendLink url={link} title={text(title).value} />
        </CopyField>
        <p className="mt-3 text-label text-ink-3">{t("share.link-note")}</p>
      </div>
      <QrCode link={link} />
    </div>
  );
}

/** The system's own sheet: where there is one, and the frame may open it. */
function SendLink({ url, title }: { readonly url: string; readonly title: string }) {
  const { t } = useLocale();
  const sheet = { url, title };
  // Absent from many browsers, whatever the types say.
  if (!("canShare" in navigator) || !navigator.canShare(sheet)) return null;
  const send = async (): Promise<void> => {
    try {
      await navigator.share(sheet);
    } catch {
      // The reader thought better of it.
    }
  };
  return (
    <button type="button" className={SECONDARY} onClick={() => void send()}>
      {t("share.send")}
    </button>
  );
}
