import type { Locale } from "../../i18n/locale.ts";
import type { ConflictEvent, Source } from "../../model/types.ts";
import type { Citing } from "./reference.ts";

/** A sentence, and its address in a line of its own: marks of direction beside it would be copied into it. */
const withAddress = (sentence: string, address: string | null | undefined): string =>
  address ? `${sentence}\n${address}` : sentence;

const versioned = (version: string): { versioned: string; version: string } => ({
  versioned: version === "" ? "no" : "yes",
  version,
});

function common({ locale, meta, today }: Citing) {
  return {
    title: locale.text(meta.title).value,
    ...versioned(meta.version),
    asOf: locale.dates.day(meta.asOf),
    accessed: locale.dates.day(today),
  };
}

export const viewWords = (citing: Citing, shown: string): string =>
  withAddress(citing.locale.t("cite.text-view", { ...common(citing), shown }), citing.link);

export const eventWords = (citing: Citing, event: ConflictEvent): string =>
  withAddress(
    citing.locale.t("cite.text-event", {
      ...common(citing),
      event: citing.locale.text(event.title).value,
      date: citing.locale.dates.interval(event.date),
    }),
    citing.link,
  );

/** "Publisher, day of writing", or what is known of the two. */
function originOf(locale: Locale, { publisher, written }: Source): string {
  const parts = [
    ...(publisher === undefined ? [] : [locale.text(publisher).value]),
    ...(written === undefined ? [] : [locale.dates.interval(written.date)]),
  ];
  return parts.join(locale.t("cite.comma"));
}

export function sourceWords(citing: Citing, source: Source): string {
  const { locale, link } = citing;
  const origin = originOf(locale, source);
  const own = source.url !== undefined;
  return withAddress(
    locale.t("cite.text-source", {
      ...common(citing),
      source: source.title[source.lang] ?? locale.text(source.title).value,
      known: origin === "" ? "no" : "yes",
      origin,
      own: own ? "yes" : "no",
    }),
    source.url ?? link,
  );
}
