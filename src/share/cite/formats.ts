import type { CslDate, CslItem } from "./reference.ts";

/*
 * Writers of our own: the library that reads and writes both (@citation-js) drops every Arabic letter from BibTeX and
 * weighs 50 kB. It reads our files back in the tests.
 */

const two = (part: number): string => String(part).padStart(2, "0");

/** `2019-04`, `2019-04-14/2019-04-16`, `2019~`: biblatex reads dates as EDTF. */
function edtfOf({ "date-parts": parts, circa, literal }: CslDate): string {
  if (literal !== undefined) return literal;
  return (parts ?? [])
    .map(([year = 0, ...rest]) => [String(year).padStart(4, "0"), ...rest.map(two)].join("-"))
    .map((date) => (circa === true ? `${date}~` : date))
    .join("/");
}

const yearOf = (date: CslDate | undefined): string | undefined =>
  date?.["date-parts"]?.[0]?.[0]?.toString();

/** One line: neither format knows a line break inside a field. */
const inline = (text: string): string => text.replace(/\s+/gu, " ").trim();

const LATEX: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  "&": "\\&",
  "%": "\\%",
  $: "\\$",
  "#": "\\#",
  _: "\\_",
};

const latex = (text: string): string =>
  inline(text).replace(/[\\{}~^&%$#_]/g, (character) => LATEX[character] ?? character);

/** biblatex takes an address letter by letter, but counts braces. */
const address = (url: string): string => url.replaceAll("{", "%7B").replaceAll("}", "%7D");

const BIBTEX: Readonly<Record<CslItem["type"], string>> = {
  dataset: "dataset",
  entry: "inreference",
  article: "article",
  report: "report",
  webpage: "online",
  document: "misc",
};

/** Names as babel and biblatex know them. */
const LANGUAGES: Readonly<Record<string, string>> = { ar: "arabic", en: "english", fr: "french" };

/** For biblatex with biber, in UTF-8; `year` is there for older styles. */
export function toBibtex(item: CslItem): string {
  const fields: readonly (readonly [string, string | undefined])[] = [
    ["title", latex(item.title)],
    ["booktitle", item["container-title"] && latex(item["container-title"])],
    [item.type === "report" ? "institution" : "publisher", item.publisher && latex(item.publisher)],
    ["version", item.version && latex(item.version)],
    ["date", item.issued && edtfOf(item.issued)],
    ["year", yearOf(item.issued)],
    ["eventdate", item["event-date"] && edtfOf(item["event-date"])],
    ["url", item.URL && address(item.URL)],
    ["urldate", edtfOf(item.accessed)],
    ["langid", LANGUAGES[item.language]],
    ["note", item.note && latex(item.note)],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []));
  return `@${BIBTEX[item.type]}{${item.id},\n${lines.join("\n")}\n}\n`;
}

const RIS: Readonly<Record<CslItem["type"], string>> = {
  dataset: "DATA",
  entry: "DICT",
  article: "NEWS",
  report: "RPRT",
  webpage: "ELEC",
  document: "GEN",
};

/** `2019/04/04/`, with nothing between the strokes for what is not known. */
const risDate = (date: CslDate | undefined): string | undefined => {
  const [first] = date?.["date-parts"] ?? [];
  if (first === undefined) return undefined;
  const [year = 0, month, day] = first;
  return `${String(year).padStart(4, "0")}/${month ? two(month) : ""}/${day ? two(day) : ""}/`;
};

/** RIS as EndNote, Zotero and Mendeley read it: lines end in CR LF. */
export function toRis(item: CslItem): string {
  const lines: readonly (readonly [string, string | undefined])[] = [
    ["TY", RIS[item.type]],
    ["ID", item.id],
    ["TI", item.title],
    ["T2", item["container-title"]],
    ["PB", item.publisher],
    ["ET", item.version],
    ["PY", yearOf(item.issued)],
    ["DA", risDate(item.issued)],
    ["LA", item.language],
    ["UR", item.URL],
    ["Y2", risDate(item.accessed)],
    ["N1", item.note],
    ["ER", ""],
  ];
  return lines
    .flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${inline(value)}\r\n`]))
    .join("");
}

/** A list of one, as reference managers import it. */
export const toCslJson = (item: CslItem): string => `${JSON.stringify([item], null, 2)}\n`;
