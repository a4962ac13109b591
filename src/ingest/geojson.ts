import type { EventInput } from "../model/schema.ts";
import { isId } from "../model/ids.ts";
import type { ColumnOrder, DocumentImporter, Draft } from "./importer.ts";
import { profileColumn, type ColumnProfile } from "./dates/column.ts";
import { documentOrder } from "./documentOrder.ts";
import {
  type Foreign,
  firstWords,
  listOf,
  recordAt,
  shownOf,
  textAt,
  textOf,
  valueAt,
  wholeOf,
} from "./foreign.ts";
import { datesOf, writtenDates } from "./geojsonDates.ts";
import { centreOf, isLonLat } from "./geojsonShape.ts";
import NAMES from "./geojsonNames.json";
import { isRecord } from "../model/isRecord.ts";
import { placeAt } from "./places.ts";
import { looksOf, type RecordReader, recordReader } from "./record.ts";

/** Keys of a foreign file come in any case. */
function lowered(properties: Foreign): Foreign {
  return Object.fromEntries(
    Object.entries(properties).map(([key, value]) => [key.trim().toLowerCase(), value]),
  );
}

/** For remarks: a property by the name that it has in the file. */
function namesOf(feature: unknown): Record<string, string> {
  const properties = isFeature(feature) ? recordAt(feature, "properties") : null;
  return Object.fromEntries(
    Object.keys(properties ?? {}).map((key) => [
      `/properties/${key.trim().toLowerCase()}`,
      `/properties/${key}`,
    ]),
  );
}

/** Features of two other formats, which know what their columns mean. */
const isTheirs = (properties: Foreign): boolean =>
  "event_id_cnty" in properties || ("type_of_violence" in properties && "date_prec" in properties);

export function featuresOf(json: unknown): readonly unknown[] {
  if (Array.isArray(json)) return json;
  if (!isRecord(json)) return [];
  const features = valueAt(json, "features");
  if (Array.isArray(features)) return features;
  return json["type"] === "Feature" ? [json] : [];
}

const isFeature = (value: unknown): value is Foreign =>
  isRecord(value) && value["type"] === "Feature" && ("geometry" in value || "properties" in value);

const propertiesOf = (feature: Foreign): Foreign => lowered(recordAt(feature, "properties") ?? {});

function harmOf(record: RecordReader, properties: Foreign): EventInput["harm"] {
  const harm: NonNullable<EventInput["harm"]> = [];
  for (const kind of ["killed", "injured"] as const) {
    const key = NAMES[kind].find((each) => shownOf(valueAt(properties, each)) !== "");
    if (key === undefined) continue;
    const best = wholeOf(valueAt(properties, key));
    if (best === null || best === undefined || best < 0)
      record.note("bad-number", `/properties/${key}`, shownOf(valueAt(properties, key)));
    else harm.push({ kind, best });
  }
  return harm.length === 0 ? undefined : harm;
}

function sourcesOf(draft: Draft, record: RecordReader, properties: Foreign): string[] {
  const named = textAt(properties, ...NAMES.source);
  const linked = NAMES.link.find((key) => textAt(properties, key) !== "");
  const isAddress = /^(?:https?:)?\/\//i.test(named);
  const address = linked === undefined ? (isAddress ? named : "") : textAt(properties, linked);
  if (address !== "") {
    const words = named === "" || isAddress ? {} : { publisher: named };
    const source = record.link(address, `/properties/${linked ?? "source"}`, words);
    return source === null ? [] : [source];
  }
  return named === ""
    ? []
    : [draft.source(`name:${named}`, () => ({ title: named, kind: "reference" }))];
}

/** Names as they stand; who did what to whom is not known from a column's name. */
function actorsOf(draft: Draft, properties: Foreign): string[] {
  const names = NAMES.actors.map((key) => textAt(properties, key));
  const list = valueAt(properties, "actors");
  if (Array.isArray(list)) names.push(...listOf(list).map(textOf));
  else names.push(...textOf(list).split(/\s*;\s*/));
  return [...new Set(names)]
    .filter((name) => name !== "")
    .map((name) => draft.actor(name, () => ({ name })));
}

function whereOf(
  draft: Draft,
  record: RecordReader,
  feature: Foreign,
  properties: Foreign,
  lonLat: boolean,
): string | null {
  const name = textAt(properties, ...NAMES.place);
  const geometry = valueAt(feature, "geometry");
  const none = { name, longitude: undefined, latitude: undefined, column: "/geometry" };
  if (!isRecord(geometry))
    return placeAt(draft, record, {
      ...none,
      longitude:
        valueAt(properties, "longitude") ??
        valueAt(properties, "lon") ??
        valueAt(properties, "lng"),
      latitude: valueAt(properties, "latitude") ?? valueAt(properties, "lat"),
      column: "/properties/latitude",
    });
  if (!lonLat) return placeAt(draft, record, none);
  const centre = centreOf(geometry);
  if (centre === null) {
    record.note("bad-coordinates", "/geometry", shownOf(geometry));
    return placeAt(draft, record, none);
  }
  if (!centre.exact) record.note("shape-as-point", "/geometry", textAt(geometry, "type"));
  const [longitude, latitude] = centre.point;
  return placeAt(draft, record, {
    ...none,
    longitude,
    latitude,
    precision: centre.exact ? "place" : "area",
  });
}

function textsOf(record: RecordReader, properties: Foreign, keys: readonly string[]) {
  const texts: Record<string, string> = {};
  const sources: string[] = [];
  for (const lang of ["ar", "en"]) {
    const key = keys
      .flatMap((each) => [`${each}_${lang}`, `${each}:${lang}`])
      .find((each) => textAt(properties, each) !== "");
    if (key === undefined) continue;
    const found = record.html(textAt(properties, key), `/properties/${key}`);
    if (found.text !== "") texts[lang] = found.text;
    sources.push(...found.sources);
  }
  const key = keys.find((each) => textAt(properties, each) !== "");
  const plain =
    key === undefined ? null : record.html(textAt(properties, key), `/properties/${key}`);
  const text = Object.keys(texts).length > 0 ? texts : (plain?.text ?? "");
  return {
    text,
    sources: [...sources, ...(plain?.sources ?? [])],
    first: Object.values(texts)[0] ?? plain?.text ?? "",
  };
}

type OrderOf = (key: string) => ColumnOrder | undefined;

function readFeature(
  draft: Draft,
  record: RecordReader,
  feature: unknown,
  orderOf: OrderOf,
  lonLat: boolean,
): void {
  if (!isFeature(feature)) return record.leave("bad-record", "", shownOf(feature));
  const properties = propertiesOf(feature);
  const dated = datesOf(record, feature, properties, orderOf);
  if (dated === null) return;
  const title = textsOf(record, properties, NAMES.title);
  const text = textsOf(record, properties, NAMES.text);
  const category = textAt(properties, ...NAMES.category);
  const place = whereOf(draft, record, feature, properties, lonLat);
  const made =
    firstWords(text.first) ||
    [category, textAt(properties, ...NAMES.place)].filter((each) => each !== "").join(" · ");
  if (title.first === "" && made === "") return record.leave("no-title", "/properties");
  if (title.first === "" && text.first === "") record.note("title-composed", "/properties", made);
  for (const key of NAMES.looks)
    if (textAt(properties, key) !== "")
      record.look("look-lost", `/properties/${key}`, textAt(properties, key));
  const actors = actorsOf(draft, properties);
  const evidence = [
    ...new Set([...sourcesOf(draft, record, properties), ...title.sources, ...text.sources]),
  ];
  const harm = harmOf(record, properties);
  const id = textOf(valueAt(feature, "id")) || textAt(properties, "id");
  const input: EventInput = {
    ...dated,
    title: title.first === "" ? made : title.text,
    id: isId(id) && !/^\d+$/.test(id) ? id : undefined,
    text: text.first === "" || text.first === title.first ? undefined : text.text,
    category: category === "" ? undefined : draft.category(category, () => ({ name: category })),
    place: place ?? undefined,
    actors: actors.length === 0 ? undefined : actors,
    evidence: evidence.length === 0 ? undefined : evidence,
    harm,
  };
  draft.event(record.row, input);
}

/** GeoJSON (RFC 7946) with dates in its properties, or in the `when` of GeoJSON-T and of linked places. */
export const geojson: DocumentImporter = {
  kind: "document",
  format: "geojson",
  takes: ({ json }) => {
    const features = featuresOf(json).slice(0, 50).filter(isFeature);
    if (features.length === 0) return 0;
    if (features.some((feature) => isTheirs(propertiesOf(feature)))) return 0.2;
    return features.some((feature) => writtenDates(feature, propertiesOf(feature)).length > 0)
      ? 0.9
      : 0.7;
  },
  read: ({ json }, draft, answers) => {
    const features = featuresOf(json);
    const lonLat = isLonLat(json);
    if (!lonLat && isRecord(json))
      draft.note({
        code: "other-projection",
        row: 0,
        column: "/crs",
        value: shownOf(valueAt(json, "crs")),
      });
    const profiles = new Map<string, ColumnProfile>();
    features.forEach((feature, at) => {
      if (!isFeature(feature)) return;
      for (const { key, value } of writtenDates(feature, propertiesOf(feature))) {
        const profile = profiles.get(key) ?? profileColumn();
        profiles.set(key, profile);
        profile.add(value, at + 1);
      }
    });
    const orders = new Map(
      [...profiles].map(([key, profile]) => [key, documentOrder(draft, profile, key, answers)]),
    );
    const looks = looksOf(draft);
    features.forEach((feature, at) =>
      readFeature(
        draft,
        recordReader(draft, looks, at + 1, namesOf(feature)),
        feature,
        (key) => orders.get(key),
        lonLat,
      ),
    );
    looks.tell();
  },
};
