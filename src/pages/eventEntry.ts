import { harmWords } from "../i18n/harm.ts";
import type { ConflictEvent, Evidence, Wording } from "../model/types.ts";
import { sourceIdsOf } from "../query/differences.ts";
import { comma, dotted, markup, type Markup, quoted, said } from "./markup.ts";
import type { SetPage } from "./site.ts";
import { whenOf } from "./when.ts";

/** The name of an actor or the title of a source; the id where the set has neither. */
function named(id: string, { index, locale }: SetPage): Markup {
  const text = index.actors.get(id)?.name ?? index.sources.get(id)?.title;
  return text ? said(text, locale) : markup`<bdi>${id}</bdi>`;
}

/** "Awj, citing Youm7": through whom the source has it, where that is not said already, then whether it agrees. */
function passageWords(
  { voices, stance, note }: Evidence,
  before: Evidence | undefined,
  page: SetPage,
): Markup {
  const { t } = page.locale;
  const chain = voices.map((voice, at) =>
    at === 0 ? named(voice, page) : markup`${t("ui.citing")}${named(voice, page)}`,
  );
  return dotted([
    chain.length === 0 || before?.voices.join() === voices.join() ? null : markup`${chain}`,
    stance === "supports" ? null : t(`event.stance-${stance}`),
    note ? said(note, page.locale) : null,
  ]);
}

/** Each source once, with what its passages say. */
function sources(event: ConflictEvent, page: SetPage): Markup | null {
  const ids = sourceIdsOf(event);
  if (ids.length === 0) return null;
  const list = ids.map((id) => {
    const passages = event.evidence.filter(({ source }) => source === id);
    const told = dotted(
      passages
        .map((passage, at) => passageWords(passage, passages[at - 1], page))
        .filter(({ text }) => text !== ""),
    );
    return markup`<li><a href="#source-${id}">${named(id, page)}</a> <small>${told}</small></li>`;
  });
  return markup`<dt>${page.locale.t("pages.sources")}</dt><dd><ul>${list}</ul></dd>`;
}

function actors(event: ConflictEvent, page: SetPage): Markup | null {
  if (event.actors.length === 0) return null;
  const { locale } = page;
  const list = event.actors.map(
    ({ actor, role, note }) =>
      markup`${named(actor, page)} <small>(${note ? said(note, locale) : locale.t(`model.role-${role}`)})</small>`,
  );
  return markup`<dt>${locale.t("pages.actors")}</dt><dd>${comma(list, locale)}</dd>`;
}

const wordingEntry = ({ term, lang, by, reading }: Wording, page: SetPage): Markup =>
  markup`<li>${quoted(term, lang)} <small>${page.locale.t("event.said-by")} ${named(by, page)} · ${page.locale.t(
    "event.neutral",
  )} ${said(reading, page.locale)}</small></li>`;

/** What other accounts give instead, and terms that are somebody's own. */
function disagreement({ alternatives, wording }: ConflictEvent, page: SetPage): Markup {
  const { t, tData } = page.locale;
  const others = alternatives.map(
    ({ field, value, according }) =>
      markup`<li>${said(value, page.locale)} <small>${tData(`event.field-${field}`, field)} · ${t(
        "event.according-to",
      )} ${named(according, page)}</small></li>`,
  );
  const part = (label: string, list: readonly Markup[]): Markup | null =>
    list.length === 0 ? null : markup`<dt>${label}</dt><dd><ul>${list}</ul></dd>`;
  return markup`${part(t("event.alternatives"), others)}${part(
    t("event.wording"),
    wording.map((each) => wordingEntry(each, page)),
  )}`;
}

function harm(event: ConflictEvent, { locale }: SetPage): Markup | null {
  if (event.harm.length === 0) return null;
  const list = event.harm.map(
    (each) =>
      markup`${locale.t(`event.harm-${each.kind}`)}: ${harmWords(locale, each) ?? locale.t("event.harm-unknown")}`,
  );
  return markup`<dt>${locale.t("event.harm")}</dt><dd>${comma(list, locale)}</dd>`;
}

export function eventEntry(event: ConflictEvent, page: SetPage): Markup {
  const { index, locale } = page;
  const { t } = locale;
  const place = event.place === undefined ? undefined : index.places.get(event.place);
  const category = index.categories.get(event.category);
  const how = dotted([
    event.dateText ? quoted(event.dateText.value, event.dateText.lang) : null,
    t(`model.basis-${event.basis}`),
    event.dateNote ? said(event.dateNote, locale) : null,
  ]);
  return markup`
<li id="event-${event.id}"><h3>${said(event.title, locale)}</h3><p class="when">${whenOf(event.date, locale)}</p><p class="about">${dotted(
    [
      category && !category.hidden ? said(category.name, locale) : null,
      place ? said(place.name, locale) : null,
      t(`model.status-${event.status}`),
      t(`model.certainty-${event.certainty}`),
    ],
  )}</p>${event.text ? markup`<p>${said(event.text, locale)}</p>` : null}<dl><dt>${t("pages.date")}</dt><dd>${how}</dd>${actors(
    event,
    page,
  )}${harm(event, page)}${disagreement(event, page)}${sources(event, page)}</dl></li>`;
}
