import clsx from "clsx";
import { useLocale } from "../i18n/useLocale.ts";
import type { Alternative, ConflictEvent } from "../model/types.ts";
import type { Testimony } from "../query/agreement.ts";
import { dateTeller } from "../query/derive/ofEvent.ts";
import { useIndex } from "../state/dataset.ts";
import { Quoted } from "../ui/Quoted.tsx";
import { Txt } from "../ui/Txt.tsx";
import { StandingMark } from "./StandingMark.tsx";

interface TestimonyCellProps {
  readonly event: ConflictEvent;
  readonly testimony: Testimony;
  /** Ids of the sources that it is the testimony of. */
  readonly sources: ReadonlySet<string>;
}

/** What a source does about an event, in a word and a shape; then where it tells it differently, and in whose words. */
export function TestimonyCell({ event, testimony, sources }: TestimonyCellProps) {
  const { t, tData, list } = useLocale();
  const index = useIndex();
  const { standing, disputed, accounts, wording } = testimony;
  const fields = disputed.map((field) => tData(`event.field-${field}`, field));
  const teller = dateTeller(event, index.sources);
  const dateText = teller !== null && sources.has(teller.id) ? event.dateText : undefined;
  return (
    <>
      <p className={clsx(standing === "silent" ? "text-ink-3" : "text-ink")}>
        <StandingMark standing={standing} />{" "}
        <span className={clsx(standing === "disputes" && "font-semibold text-oppose")}>
          {t(standing === "silent" ? "accounts.silent" : `accounts.stance-${standing}`)}
        </span>
        {fields.length > 0 && <>: {list(fields)}</>}
      </p>
      {dateText && (
        <p className="mt-1 text-label text-ink-2">
          <span className="text-ink-3">{t("accounts.date-words")}</span>{" "}
          <Quoted value={dateText.value} lang={dateText.lang} />
        </p>
      )}
      {accounts.map((account, at) => (
        <Account key={at} account={account} />
      ))}
      {wording.length > 0 && (
        <ul className="mt-1 text-label text-ink-2">
          {wording.map((each, at) => {
            const by = index.actors.get(each.by);
            return (
              <li key={at}>
                <Quoted value={each.term} lang={each.lang} />{" "}
                <span className="text-ink-3">
                  {t("event.said-by")}{" "}
                  {by ? <Txt text={by.short ?? by.name} /> : <bdi>{each.by}</bdi>}
                </span>
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}

/** A part of the event as it is told otherwise. */
export function Account({ account }: { readonly account: Alternative }) {
  const { tData } = useLocale();
  return (
    <p className="mt-1 text-label text-ink-2">
      <span className="text-ink-3">{tData(`event.field-${account.field}`, account.field)}:</span>{" "}
      <Txt text={account.value} />
    </p>
  );
}
