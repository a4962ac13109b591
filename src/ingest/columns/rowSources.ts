import type { EvidenceInput, SourceInput } from "../../model/schema.ts";
import type { Draft } from "../importer.ts";
import { hasScheme, webAddress } from "../address.ts";
import type { FieldCells } from "./cells.ts";
import type { Field } from "./fields.ts";
import { linkTitle, listOf, type NamedSource, sourcesOf } from "./values.ts";

/** EDTF of another date column of the row; null when there is none. */
export type OtherDate = (cells: FieldCells, field: Field) => string | null;

/**
 * The sources that a row names. One title beside one address are one source; a date, a publisher and a quotation
 * belong to it, and are told as lost where a row names several. Links inside texts are mentioned, no more.
 */
export function evidenceOf(
  draft: Draft,
  cells: FieldCells,
  dates: OtherDate,
  links: readonly { readonly url: string; readonly text: string }[],
): EvidenceInput[] {
  const own = cells.get("source_name");
  if (own !== "") return written(draft, cells, listOf(cells.get("source")), listOf(own));
  const named = cells.all("source").flatMap(sourcesOf);
  const addresses = cells.all("source_url").flatMap(sourcesOf);
  const title = cells.get("source_title");
  const found = paired(named, addresses, title);
  const publisher = cells.get("source_publisher");
  const day = dates(cells, "source_date");
  const quote = cells.get("quote");
  const alone = found.length <= 1;
  if (!alone)
    for (const field of ["source_publisher", "source_date", "quote"] as const)
      if (cells.get(field) !== "") cells.note("bad-value", field);
  if (found.length === 0 && (publisher !== "" || quote !== "" || day !== null))
    found.push({ title: publisher === "" ? quote.slice(0, 120) : publisher, url: null });

  const evidence = new Map<string, EvidenceInput>();
  for (const each of found) {
    const url = each.url === null ? null : webAddress(each.url);
    if (each.url !== null && url === null) cells.note("bad-link", "source_url", each.url);
    else if (url === null && addresses.includes(each) && hasScheme(each.title))
      cells.note("bad-link", "source_url", each.title);
    const name = each.title === "" ? (url === null ? "" : linkTitle(url)) : each.title;
    if (name === "") continue;
    const source: SourceInput = {
      title: name,
      url: url ?? undefined,
      publisher: (alone && publisher) || undefined,
      written: (alone && day) || undefined,
    };
    const id = draft.source(url ?? `${name} ${day ?? ""}`, () => source);
    evidence.set(id, alone && quote !== "" ? { source: id, note: quote } : id);
  }
  for (const { url, text } of links) {
    const id = draft.source(url, () => ({ title: text === "" ? linkTitle(url) : text, url }));
    if (!evidence.has(id)) evidence.set(id, { source: id, stance: "mentions" });
  }
  return [...evidence.values()];
}

/** As Siyaq writes them: ids, their titles, and the addresses of those that have one. */
function written(
  draft: Draft,
  cells: FieldCells,
  ids: readonly string[],
  titles: readonly string[],
): EvidenceInput[] {
  const urls = listOf(cells.get("source_url"));
  // Which of several the addresses belong to is not said.
  if (urls.length > 0 && urls.length !== ids.length) cells.note("bad-value", "source_url");
  return ids.map((id, at) => {
    const address = urls.length === ids.length ? (urls[at] ?? "") : "";
    const url = webAddress(address);
    if (url === null && address !== "") cells.note("bad-link", "source_url", address);
    const title = titles.length === ids.length ? (titles[at] ?? id) : id;
    return draft.source(id, () => ({ id, title, url: url ?? undefined }));
  });
}

/** Titles and addresses of several columns, put together where their numbers agree. */
function paired(
  named: readonly NamedSource[],
  addresses: readonly NamedSource[],
  title: string,
): NamedSource[] {
  const bare = named.filter(({ url }) => url === null);
  const titles = title === "" ? bare.map((each) => each.title) : [title];
  const open = addresses.filter((each) => each.title === "");
  if (open.length > 0 && open.length === titles.length)
    return [
      ...named.filter((each) => each.url !== null || title !== ""),
      ...addresses.filter((each) => each.title !== ""),
      ...open.map((each, at) => ({ title: titles[at] ?? "", url: each.url })),
    ];
  return [...named, ...addresses, ...(title === "" ? [] : [{ title, url: null }])];
}
