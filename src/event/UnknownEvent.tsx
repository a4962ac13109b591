import { useLocale } from "../i18n/useLocale.ts";
import type { Change } from "../model/changes.ts";
import { withdrawalOf } from "../query/changes.ts";
import { useIndex } from "../state/dataset.ts";
import { SECONDARY } from "../ui/buttons.ts";
import { CloseIcon } from "../ui/icons.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { Txt } from "../ui/Txt.tsx";

interface UnknownEventProps {
  /** As the address gives it. */
  readonly id: string;
  readonly className: string;
  readonly onClose: () => void;
}

/** The link names an event that this data set does not have, or has no more. */
export function UnknownEvent({ id, className, onClose }: UnknownEventProps) {
  const { t } = useLocale();
  const withdrawal = withdrawalOf(useIndex().dataset.meta, id);
  return (
    <article className={className}>
      <div className="flex items-start gap-2 pt-3">
        <div className="min-w-0 grow pt-1">
          {withdrawal === null ? (
            <>
              <h2 className="text-body font-semibold">{t("event.unknown-title")}</h2>
              <p className="mt-1 text-ui text-ink-2">
                {t("event.unknown-why")} <bdi className="break-words">{id}</bdi>
              </p>
            </>
          ) : (
            <Withdrawn withdrawal={withdrawal} />
          )}
        </div>
        <div className="-me-1.5 shrink-0 pointer-coarse:-me-2.5">
          <IconButton icon={CloseIcon} label={t("event.close")} onClick={onClose} />
        </div>
      </div>
      <button type="button" onClick={onClose} className={`mt-2 ${SECONDARY}`}>
        {t("event.unknown-close")}
      </button>
    </article>
  );
}

function Withdrawn({
  withdrawal: { event, version, date, note },
}: {
  readonly withdrawal: Change;
}) {
  const { t, dates } = useLocale();
  return (
    <>
      <h2 className="text-body font-semibold">{t("event.withdrawn-title")}</h2>
      <p className="mt-1 text-body">
        <Txt text={note} />
      </p>
      <p className="mt-1 text-ui text-ink-2">
        {t("event.withdrawn-when", { version, date: dates.day(date) })}
        <bdi className="block break-words">{event}</bdi>
      </p>
    </>
  );
}
