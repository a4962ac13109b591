import { deckOf } from "../ui/deck.ts";
import type {
  CreativeWork,
  Country,
  Dataset as DatasetLd,
  Event as EventLd,
  Graph,
  Organization,
  Person,
  Place as PlaceLd,
  Thing,
} from "schema-dts";
import { civil, formatDay } from "../model/day.ts";
import type { Actor, ConflictEvent, Place, Source } from "../model/types.ts";
import { sourceIdsOf } from "../query/differences.ts";
import { isoEnds } from "./isoDate.ts";
import {
  addressOf,
  documentTitle,
  ownPath,
  picturePath,
  type SetPage,
  summaryOf,
  titleOf,
} from "./site.ts";

/** Licences that have a page of their own; others are named, not linked. */
const LICENCES: Readonly<Record<string, string>> = {
  "CC0-1.0": "https://creativecommons.org/publicdomain/zero/1.0/",
  "CC-BY-4.0": "https://creativecommons.org/licenses/by/4.0/",
  "CC-BY-SA-4.0": "https://creativecommons.org/licenses/by-sa/4.0/",
  "ODbL-1.0": "https://opendatacommons.org/licenses/odbl/1-0/",
};

const idOf = (page: SetPage, fragment: string): string =>
  `${addressOf(page, ownPath(page))}#${fragment}`;

const year = (day: number): string => String(civil(day).year).padStart(4, "0");

const named = (actor: Actor, { locale }: SetPage): { name: string; sameAs?: string } => {
  const { wikidata } = actor.ids;
  return {
    name: locale.text(actor.name).value,
    ...(wikidata !== undefined && /^Q\d+$/.test(wikidata)
      ? { sameAs: `https://www.wikidata.org/entity/${wikidata}` }
      : {}),
  };
};

/** Who may organise, in schema.org's words: a state may not, a "group" may be no more than some people, and what is not stated may be anything. */
function organiserLd(actor: Actor, page: SetPage): Person | Organization | null {
  if (["state", "group", "unstated"].includes(actor.kind)) return null;
  return { "@type": actor.kind === "person" ? "Person" : "Organization", ...named(actor, page) };
}

const actorLd = (actor: Actor, page: SetPage): Person | Organization | Country | Thing =>
  organiserLd(actor, page) ?? {
    "@type": actor.kind === "state" ? "Country" : "Thing",
    ...named(actor, page),
  };

function placeLd({ name, point, precision }: Place, page: SetPage): PlaceLd {
  // The point of a region or a country is a place for its label, not where something happened.
  const sharp = precision === "exact" || precision === "place";
  return {
    "@type": "Place",
    name: page.locale.text(name).value,
    ...(sharp && point
      ? { geo: { "@type": "GeoCoordinates", longitude: point[0], latitude: point[1] } }
      : {}),
  };
}

function sourceLd(source: Source, page: SetPage): CreativeWork {
  const { text } = page.locale;
  const written = source.written === undefined ? null : isoEnds(source.written.date);
  return {
    "@type": "CreativeWork",
    "@id": idOf(page, `source-${source.id}`),
    name: text(source.title).value,
    inLanguage: source.lang,
    ...(source.url === undefined ? {} : { url: source.url }),
    ...(source.publisher === undefined
      ? {}
      : { publisher: { "@type": "Organization", name: text(source.publisher).value } }),
    ...(written?.start && written.end === null ? { dateCreated: written.start } : {}),
  };
}

/** Only what schema.org has a word for: an event that was called for, or is one side's claim, has no status there. */
const STATUS = {
  planned: "https://schema.org/EventScheduled",
  "not-held": "https://schema.org/EventCancelled",
} as const;

function eventLd(event: ConflictEvent, page: SetPage): EventLd {
  const { index, locale } = page;
  const { start, end } = isoEnds(event.date);
  const place = event.place === undefined ? undefined : index.places.get(event.place);
  const withRole = (role: string): Actor[] =>
    event.actors
      .filter((each) => each.role === role)
      .flatMap(({ actor }) => index.actors.get(actor) ?? []);
  const hosts = withRole("host").flatMap((actor) => organiserLd(actor, page) ?? []);
  const subjects = withRole("subject").map((actor) => actorLd(actor, page));
  const sources = sourceIdsOf(event);
  return {
    "@type": "Event",
    "@id": idOf(page, `event-${event.id}`),
    name: locale.text(event.title).value,
    url: `${addressOf(page, ownPath(page))}?event=${event.id}`,
    // The date with its doubts, and how sure the whole is: startDate can say neither.
    disambiguatingDescription: [
      locale.dates.interval(event.date),
      locale.t(`model.status-${event.status}`),
      locale.t(`model.certainty-${event.certainty}`),
    ].join(" · "),
    ...(event.text === undefined ? {} : { description: locale.text(event.text).value }),
    ...(start === null ? {} : { startDate: start }),
    ...(end === null ? {} : { endDate: end }),
    ...(event.status === "planned" || event.status === "not-held"
      ? { eventStatus: STATUS[event.status] }
      : {}),
    ...(place === undefined ? {} : { location: placeLd(place, page) }),
    ...(hosts.length === 0 ? {} : { organizer: hosts }),
    ...(subjects.length === 0 ? {} : { about: subjects }),
    ...(sources.length === 0
      ? {}
      : { subjectOf: sources.map((id) => ({ "@id": idOf(page, `source-${id}`) })) }),
  };
}

function datasetLd(page: SetPage): DatasetLd {
  const { index, locale } = page;
  const { meta, actors, sources } = index.dataset;
  const { from, to } = index.extent;
  return {
    "@type": "Dataset",
    "@id": idOf(page, "dataset"),
    name: titleOf(page),
    description: summaryOf(page),
    url: addressOf(page, ownPath(page)),
    inLanguage: locale.lang,
    version: meta.version,
    license: LICENCES[meta.licence] ?? { "@type": "CreativeWork", name: meta.licence },
    isAccessibleForFree: true,
    dateModified: formatDay(meta.asOf),
    ...(index.events.length === 0 ? {} : { temporalCoverage: `${year(from)}/${year(to - 1)}` }),
    ...(meta.method === undefined ? {} : { measurementTechnique: locale.text(meta.method).value }),
    distribution: {
      "@type": "DataDownload",
      encodingFormat: "application/json",
      contentUrl: addressOf(page, `data/${meta.id}/set.json`),
    },
    mentions: actors.map((actor) => actorLd(actor, page)),
    citation: sources.map((source) => sourceLd(source, page)),
  };
}

/** The page as schema.org describes it: a page about a data set, and its events in the order of time. */
export function jsonLd(page: SetPage): Graph {
  const { index, locale } = page;
  const about = { "@id": idOf(page, "dataset") };
  return {
    "@context": "https://schema.org",
    "@graph": [
      {
        "@type": "CollectionPage",
        "@id": addressOf(page, ownPath(page)),
        url: addressOf(page, ownPath(page)),
        name: documentTitle(page),
        description: deckOf(page),
        inLanguage: locale.lang,
        primaryImageOfPage: {
          "@type": "ImageObject",
          contentUrl: addressOf(page, picturePath(page)),
        },
        about,
        mainEntity: { "@id": idOf(page, "events") },
      },
      datasetLd(page),
      {
        "@type": "ItemList",
        "@id": idOf(page, "events"),
        name: locale.t("pages.events"),
        itemListOrder: "https://schema.org/ItemListOrderAscending",
        numberOfItems: index.events.length,
        itemListElement: index.whole.map((event, at) => ({
          "@type": "ListItem",
          position: at + 1,
          item: eventLd(event, page),
        })),
      },
    ],
  };
}
