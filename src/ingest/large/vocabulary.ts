import { resolvePlain } from "../../model/interval.ts";
import { nameId } from "../../model/ids.ts";
import { MetaForm } from "../../model/schema.ts";
import type { Meta, Text } from "../../model/types.ts";
import type { Vocabulary } from "../../query/columns.ts";
import { changesOf } from "../changes.ts";
import { cleanRecord, cleanText } from "../clean.ts";
import { expanding } from "../expand.ts";
import { mend } from "../mend.ts";
import { parseDataset } from "../parse.ts";
import { createReport } from "../problem.ts";
import { UNCATEGORISED } from "../references.ts";

type List = "categories" | "actors" | "places" | "sources";

/**
 * Everything of a set but its events: what the file's metadata define, and a record for each name that rows have
 * beyond that.
 */
export interface GrowingVocabulary {
  /** The id of what a row names: an id of the set, or a name. */
  readonly idOf: (list: List, name: string) => string;
  readonly set: () => Vocabulary;
}

/** @param head of a packed file; null for others, which are called by `name` */
export function growingVocabulary(
  head: Readonly<Record<string, unknown>> | null,
  name: string,
): GrowingVocabulary | null {
  const lists: Record<List, Readonly<Record<string, unknown>>[]> = {
    categories: [],
    actors: [],
    places: [],
    sources: [],
  };
  const given = parseDataset(
    head === null
      ? { format: "siyaq/1", meta: { title: fileName(name) } }
      : cleanRecord({ ...head, events: [] }, () => undefined),
    name,
    resolvePlain,
    true,
  ).dataset;
  if (given === null) return null;
  const { events: _, ...parsed } = given;
  const changes = changesIn(head, parsed.meta);
  const known = changes === null ? parsed : { ...parsed, meta: { ...parsed.meta, changes } };
  const ids = {
    categories: idsIn(known.categories),
    actors: idsIn(known.actors),
    places: idsIn(known.places),
    sources: idsIn(known.sources),
  } satisfies Record<List, Map<string, string>>;
  /** The number that an id is told apart by when its name comes again. */
  const nextOf = {
    categories: taken(known.categories),
    actors: taken(known.actors),
    places: taken(known.places),
    sources: taken(known.sources),
  } satisfies Record<List, Map<string, number>>;
  return {
    idOf(list, raw) {
      const found = ids[list].get(raw);
      if (found !== undefined) return found;
      const text = cleanText(raw, 200).text.trim();
      if (list === "categories" && (text === "" || text === UNCATEGORISED.id))
        return UNCATEGORISED.id;
      const next = nextOf[list];
      const plain = nameId(undefined, text);
      let number = next.get(plain) ?? 1;
      let id = number === 1 ? plain : `${plain}-${number}`;
      while (next.has(id)) id = `${plain}-${++number}`;
      next.set(id, 2).set(plain, number + 1);
      ids[list].set(raw, id);
      lists[list].push(recordOf(list, id, text));
      return id;
    },
    set() {
      if (Object.values(lists).every(({ length }) => length === 0)) return known;
      const { dataset } = parseDataset(
        { format: "siyaq/1", meta: { title: "" }, ...lists },
        name,
        resolvePlain,
        true,
      );
      return {
        ...known,
        categories: [...known.categories, ...(dataset?.categories ?? [])],
        actors: [...known.actors, ...(dataset?.actors ?? [])],
        places: [...known.places, ...(dataset?.places ?? [])],
        sources: [...known.sources, ...(dataset?.sources ?? [])],
      };
    },
  };
}

/** Changes tell of events, which are not there to be asked: each that was not withdrawn is. */
function changesIn(head: Readonly<Record<string, unknown>> | null, { lang, version }: Meta) {
  const report = createReport("");
  const forms = mend(
    MetaForm,
    cleanRecord(head?.["meta"], () => undefined),
  ).value?.changes;
  if (forms === undefined) return null;
  const fate = new Map(forms.map(({ event, kind }) => [event, kind]));
  const events = { has: (id: string) => fate.get(id) !== "withdrawn" };
  return changesOf({ forms, version, events, pointer: () => "" }, expanding(lang), report);
}

const idsIn = (records: readonly { readonly id: string }[]): Map<string, string> =>
  new Map(records.map(({ id }) => [id, id]));

const taken = (records: readonly { readonly id: string }[]): Map<string, number> =>
  new Map(records.map(({ id }) => [id, 2]));

/** Arabic letters make an Arabic name; of any other nobody knows the language better than English. */
const named = (text: string): Text => ({ [/\p{Script=Arabic}/u.test(text) ? "ar" : "en"]: text });

function recordOf(list: List, id: string, text: string): Readonly<Record<string, unknown>> {
  if (list !== "sources") return { id, name: named(text) };
  return {
    id,
    title: named(text),
    kind: "reference",
    ...(/^https?:\/\/\S+$/.test(text) ? { url: text } : {}),
  };
}

const fileName = (name: string): string =>
  name
    .replace(/[?#].*$/, "")
    .split("/")
    .findLast((part) => part !== "")
    ?.replace(/\.parquet$/i, "") ?? name;
