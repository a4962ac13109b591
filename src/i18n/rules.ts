import {
  isArgumentElement,
  isDateElement,
  isNumberElement,
  isPluralElement,
  isSelectElement,
  isTagElement,
  isTimeElement,
  type MessageFormatElement,
  parse,
} from "@formatjs/icu-messageformat-parser";

/** Messages of one language as their authors wrote them, by `room.key`. */
export type Sources = Readonly<Record<string, string>>;

const FORMS = ["zero", "one", "two", "few", "many", "other"] as const;

type Parsed =
  | { readonly ok: true; readonly ast: MessageFormatElement[] }
  | { readonly ok: false; readonly why: string };

export function parseMessage(source: string): Parsed {
  try {
    return { ok: true, ast: parse(source, { captureLocation: false, shouldParseSkeletons: true }) };
  } catch (error) {
    return { ok: false, why: error instanceof Error ? error.message : String(error) };
  }
}

/** Every element of a message, branches of plurals and selects included. */
function* elements(ast: readonly MessageFormatElement[]): Generator<MessageFormatElement> {
  for (const element of ast) {
    yield element;
    if (isPluralElement(element) || isSelectElement(element))
      for (const option of Object.values(element.options)) yield* elements(option.value);
    if (isTagElement(element)) yield* elements(element.children);
  }
}

/** `["count", "kind: armed-force|person|other"]`: what a caller has to give, the choices of a select included. */
function argumentsOf(ast: readonly MessageFormatElement[]): string[] {
  const names = new Set<string>();
  for (const element of elements(ast)) {
    if (isSelectElement(element))
      names.add(`${element.value}: ${Object.keys(element.options).toSorted().join("|")}`);
    else if (isArgumentElement(element) || isNumberElement(element) || isPluralElement(element))
      names.add(element.value);
  }
  return [...names].toSorted();
}

/** What is wrong with one message by itself. */
function* faultsOf(lang: string, source: string): Generator<string> {
  if (source.trim() === "") yield "is empty";
  if (/&(?:#\w+|\w+);/.test(source)) yield "has an HTML entity; write the character";
  const parsed = parseMessage(source);
  if (!parsed.ok) {
    yield /<|TAG/.test(source + parsed.why)
      ? `has HTML or a stray < (${parsed.why})`
      : `is not ICU MessageFormat (${parsed.why})`;
    return;
  }
  for (const element of elements(parsed.ast)) {
    if (isTagElement(element)) yield `has HTML: <${element.value}>`;
    if (isDateElement(element) || isTimeElement(element))
      yield `formats {${element.value}} as a date; give it the words of locale.dates`;
    if (!isPluralElement(element)) continue;
    const type = element.pluralType ?? "cardinal";
    const needed = new Set(new Intl.PluralRules(lang, { type }).resolvedOptions().pluralCategories);
    const missing = FORMS.filter((form) => needed.has(form) && !(form in element.options));
    if (missing.length > 0) yield `lacks plural forms of {${element.value}}: ${missing.join(", ")}`;
  }
}

/**
 * All faults of all languages, as lines for a person: `ar app.events: lacks plural forms of {count}: two`.
 * Empty when the messages may ship.
 */
export function faults(languages: Readonly<Record<string, Sources>>): string[] {
  const found: string[] = [];
  const keys = [
    ...new Set(Object.values(languages).flatMap((each) => Object.keys(each))),
  ].toSorted();
  for (const key of keys) {
    let first: { lang: string; needs: string } | null = null;
    for (const [lang, sources] of Object.entries(languages)) {
      const source = Object.hasOwn(sources, key) ? sources[key] : undefined;
      if (source === undefined) {
        found.push(`${lang} ${key}: is missing`);
        continue;
      }
      for (const fault of faultsOf(lang, source)) found.push(`${lang} ${key}: ${fault}`);
      const parsed = parseMessage(source);
      if (!parsed.ok) continue;
      const needs = argumentsOf(parsed.ast).join(", ");
      if (first === null) first = { lang, needs };
      else if (first.needs !== needs)
        found.push(`${lang} ${key}: takes {${needs}} where ${first.lang} takes {${first.needs}}`);
    }
  }
  return found;
}
