import { useLocale } from "../i18n/useLocale.ts";

interface UnknownEventProps {
  /** As the address gives it. */
  readonly id: string;
  readonly className: string;
  readonly onClose: () => void;
}

/** The link names an event that this data set does not have. */
export function UnknownEvent({ id, className, onClose }: UnknownEventProps) {
  const { t } = useLocale();
  return (
    <article className={className}>
      <h2 className="mt-4 text-body font-semibold">{t("event.unknown-title")}</h2>
      <p className="mt-1 text-ui text-ink-2">
        {t("event.unknown-why")} <bdi className="break-all">{id}</bdi>
      </p>
      <button
        type="button"
        onClick={onClose}
        className="mt-2 min-h-8 text-ui text-focus underline underline-offset-3 pointer-coarse:min-h-11"
      >
        {t("event.unknown-close")}
      </button>
    </article>
  );
}
