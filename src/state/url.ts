import { CERTAINTIES, STATUSES } from "../model/types.ts";
import { DIFFERENCES } from "../query/differences.ts";
import type { Filters } from "../query/select.ts";
import { PAGE, type Page } from "./page.ts";
import { isDataAddress } from "./dataAddress.ts";
import { problemOf, type AddressProblem } from "./addressProblem.ts";
import {
  type Codec,
  flag,
  id,
  ids,
  invalid,
  isVersion,
  oneOf,
  optional,
  query,
  type ParseResult,
  sorting,
  valid,
} from "./urlCodecs.ts";
import { AXES, DEFAULT_VIEW, LANES, PANELS, THEMES, VIEWS, WALKS, type View } from "./view.ts";
import { formatWindow, parseWindow } from "./windowForm.ts";

/** The parameters in the order in which they are written. Public: people share them (design.md 4). */
export const PARAMETERS = [
  "set",
  "data",
  "version",
  "lang",
  "view",
  "panel",
  "t",
  "q",
  "category",
  "actor",
  "place",
  "source",
  "status",
  "certainty",
  "voice",
  "differs",
  "lanes",
  "sort",
  "event",
  "teller",
  "walk",
  "step",
  "focus",
  "axis",
  "theme",
  "embed",
  "controls",
] as const;
export type Parameter = (typeof PARAMETERS)[number];

/** A view laid flat: one field a parameter. */
type Fields = Pick<Omit<View, "filters"> & Filters, Parameter>;

/** One row a parameter. A field of View without a row does not compile, here or in `toFields`/`toView`. */
const CODECS: { readonly [P in Parameter]: Codec<Fields[P]> } = {
  set: id,
  data: optional({
    parse: (text) => (isDataAddress(text) ? valid(text) : invalid("address")),
    format: (value) => value,
    undo: true,
  }),
  version: optional({
    parse: (text) => (isVersion(text) ? valid(text) : invalid("id")),
    format: (value) => value,
    undo: false,
  }),
  lang: optional(oneOf(["ar", "en"], true)),
  view: oneOf(VIEWS, true),
  panel: optional(oneOf(PANELS, true)),
  t: optional({
    parse: (text) => {
      const window = parseWindow(text);
      if (window === null) return invalid("date");
      return window === "order" ? invalid("order") : valid(window);
    },
    format: formatWindow,
    undo: false,
  }),
  q: query,
  category: ids(),
  actor: ids(),
  place: ids(),
  source: ids(),
  status: ids(STATUSES),
  certainty: ids(CERTAINTIES),
  voice: ids(),
  differs: ids(DIFFERENCES),
  lanes: oneOf(LANES, true),
  sort: sorting,
  event: optional(id),
  teller: optional(id),
  walk: optional(oneOf(WALKS, true)),
  step: {
    parse: (text) => (/^[1-9]\d{0,5}$/.test(text) ? valid(Number(text)) : invalid("value")),
    format: String,
    undo: true,
  },
  focus: optional(id),
  axis: oneOf(AXES, false),
  theme: oneOf(THEMES, false),
  embed: flag,
  controls: flag,
};

const toFields = ({ filters, ...rest }: View): Fields => ({ ...rest, ...filters });

function toView(fields: Fields): View {
  const { category, actor, place, source, status, certainty, voice, differs, ...rest } = fields;
  const filters = { category, actor, place, source, status, certainty, voice, differs };
  return { ...rest, filters };
}

export interface Address {
  readonly view: View;
  readonly problems: readonly AddressProblem[];
  /** Parameters that are not ours, as they came: they stay in the address. */
  readonly foreign: readonly (readonly [name: string, value: string])[];
}

/** Characters. No honest link comes near it; what is beyond is cut. */
export const LONGEST_SEARCH = 32_768;

function readParams(search: string): URLSearchParams {
  const end = search.length > LONGEST_SEARCH ? search.lastIndexOf("&", LONGEST_SEARCH) : Infinity;
  return new URLSearchParams(search.slice(0, Math.max(0, end)));
}

function read<P extends Parameter>(name: P, params: URLSearchParams): ParseResult<Fields[P]> {
  const given = params.getAll(name).filter((value) => value !== "");
  const { parse, join }: Codec<Fields[P]> = CODECS[name];
  const [first] = given;
  if (first === undefined) return { kind: "missing" };
  if (join !== undefined) return parse(given.join(join));
  return given.every((value) => value === first) ? parse(first) : invalid("repeated");
}

const DEFAULTS = toFields(DEFAULT_VIEW);

/** What is left out of an address: a page of one set in one language has its own (page.ts). */
export type AddressDefaults = Pick<Page, "set" | "lang">;

const defaultsOf = ({ set, lang }: AddressDefaults): Fields => ({
  ...DEFAULTS,
  set: set ?? DEFAULTS.set,
  lang: lang ?? DEFAULTS.lang,
});

/** `?t=2019-03..2020-04&actor=haftar` as a view. Never throws; each parameter fails by itself. */
export function parseSearch(search: string, page: AddressDefaults = PAGE): Address {
  const params = readParams(search);
  const fields: { -readonly [P in Parameter]: Fields[P] } = defaultsOf(page);
  const problems: AddressProblem[] = [];
  const take = <P extends Parameter>(parameter: P): void => {
    const reading = read(parameter, params);
    if (reading.kind === "valid") fields[parameter] = reading.value;
    if (reading.kind === "invalid") {
      problems.push(problemOf(parameter, params.getAll(parameter), reading.reason));
    }
  };
  for (const parameter of PARAMETERS) take(parameter);
  // A set is not made in somebody else's page.
  if (fields.embed && fields.view === "edit") {
    fields.view = DEFAULTS.view;
    problems.push(problemOf("view", ["edit"], "value"));
  }
  const ours: ReadonlySet<string> = new Set(PARAMETERS);
  const foreign = [...params].filter(([name]) => !ours.has(name));
  return { view: toView(fields), problems, foreign };
}

/** Escapes what a query needs and no more: `~`, `..`, `:`, `/` stay readable. */
const escaped = (text: string): string =>
  new URLSearchParams([["", text]])
    .toString()
    .slice(1)
    .replaceAll("%7E", "~")
    .replaceAll("%3A", ":")
    .replaceAll("%2F", "/")
    .replaceAll("%2C", ",");

const written = <P extends Parameter>(name: P, fields: Fields, defaults: Fields): string => {
  const { format }: Codec<Fields[P]> = CODECS[name];
  const text = format(fields[name]);
  return text === format(defaults[name]) ? "" : text;
};

/** What stays in an address beside what the view says. */
export type Kept = Pick<Address, "problems" | "foreign">;

const NOTHING: Kept = { problems: [], foreign: [] };

/** The address of a view: `?…` in canonical order, or nothing at all. `kept` stays in it. */
export function formatSearch(view: View, kept = NOTHING, page: AddressDefaults = PAGE): string {
  const fields = toFields(view);
  const defaults = defaultsOf(page);
  const ours = PARAMETERS.flatMap((name): [string, string][] => {
    const text = written(name, fields, defaults);
    const refused = kept.problems.find((each) => each.parameter === name && each.taken === text);
    return (refused?.given ?? (text === "" ? [] : [text])).map((value) => [name, value]);
  });
  const search = [...ours, ...kept.foreign]
    .map(([name, value]) => `${escaped(name)}=${escaped(value)}`)
    .join("&");
  return search === "" ? "" : `?${search}`;
}

/** What is still kept once a view is written: what the reader has chosen over is not, nor complained about. */
export function keptBeside(
  view: View,
  { problems, foreign }: Kept,
  page: AddressDefaults = PAGE,
): Kept {
  const fields = toFields(view);
  const defaults = defaultsOf(page);
  return {
    foreign,
    problems: problems.filter(
      ({ parameter, taken }) => written(parameter, fields, defaults) === taken,
    ),
  };
}

/** The part of a link that is sent to others: only what Siyaq knows and takes. */
export const formatShare = (view: View, page: AddressDefaults = PAGE): string =>
  formatSearch(view, NOTHING, page);

/** Whether going from one view to the other is a step that Back takes back. */
export function isStep(before: View, after: View): boolean {
  const [old, now] = [toFields(before), toFields(after)];
  return PARAMETERS.some(
    (name) => CODECS[name].undo && written(name, old, DEFAULTS) !== written(name, now, DEFAULTS),
  );
}
