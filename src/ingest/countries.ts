import codes from "i18n-iso-countries/codes.json" with { type: "json" };
import arabic from "i18n-iso-countries/langs/ar.json" with { type: "json" };
import english from "i18n-iso-countries/langs/en.json" with { type: "json" };

/** A name of which the Arabic form may be unknown. */
export interface TwoNames {
  readonly en: string;
  readonly ar?: string | undefined;
}

/** Names in data sets of conflicts that the list lacks; by ISO alpha-2. The first is our English name. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  BA: ["Bosnia and Herzegovina", "Bosnia-Herzegovina"],
  BN: ["Brunei"],
  CD: ["DR Congo", "Democratic Republic of Congo", "Democratic Republic of the Congo", "Zaire"],
  CG: ["Republic of Congo", "Congo", "Congo, Republic of"],
  CI: ["Ivory Coast"],
  CN: ["China"],
  GB: ["United Kingdom", "Britain"],
  GM: ["Gambia"],
  IR: ["Iran"],
  LA: ["Laos"],
  MD: ["Moldova"],
  MK: ["North Macedonia", "Macedonia", "Macedonia, FYR"],
  MM: ["Myanmar", "Burma", "Burma/Myanmar"],
  PS: ["Palestine", "Occupied Palestinian Territory", "Palestinian Territory"],
  RU: ["Russia"],
  SY: ["Syria"],
  SZ: ["Eswatini", "Swaziland", "Kingdom of Eswatini"],
  TL: ["Timor-Leste", "East Timor"],
  TR: ["Turkey", "Turkiye"],
  TW: ["Taiwan"],
  TZ: ["Tanzania"],
  US: ["United States"],
};

/** Where newspapers write otherwise than the list. */
const ARABIC: Readonly<Record<string, string>> = {
  BY: "بيلاروسيا",
  CD: "الكونغو الديمقراطية",
  MM: "ميانمار",
  OM: "سلطنة عُمان",
};

const plain = (name: string): string =>
  name
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/\([^)]*\)/g, " ")
    .replace(/^the /, "")
    .replace(/[^a-z]+/g, " ")
    .trim();

const ARABIC_NAMES = new Map(Object.entries<string | string[]>(arabic.countries));
const firstOf = (names: string | string[]): string =>
  typeof names === "string" ? names : (names[0] ?? "");
const arabicOf = (alpha2: string): string | undefined => {
  const name = ARABIC[alpha2] ?? firstOf(ARABIC_NAMES.get(alpha2) ?? "");
  return name === "" ? undefined : name;
};

const BY_NAME = new Map<string, string>();
for (const [alpha2, names] of Object.entries<string | string[]>(english.countries))
  for (const name of [names].flat()) BY_NAME.set(plain(name), alpha2);
for (const [alpha2, names] of Object.entries(ALSO))
  for (const name of names) BY_NAME.set(plain(name), alpha2);

const BY_ALPHA3 = new Map(codes.map(([alpha2 = "", alpha3 = ""]) => [alpha3, alpha2]));
const ENGLISH = new Map(Object.entries<string | string[]>(english.countries));

/** Names come by the thousand, and the same ones. */
const ASKED = new Map<string, string | undefined>();
const MOST_ASKED = 10_000;

/** The country's name in Arabic; undefined when no country is called that. Words in brackets do not count: `Myanmar (Burma)`. */
export function arabicCountry(name: string): string | undefined {
  if (ASKED.has(name)) return ASKED.get(name);
  const alpha2 = name.length > 80 ? undefined : BY_NAME.get(plain(name));
  const found = alpha2 === undefined ? undefined : arabicOf(alpha2);
  if (ASKED.size < MOST_ASKED) ASKED.set(name, found);
  return found;
}

/** By ISO 3166-1 alpha-3; undefined when the list has no such code. */
export function countryOf(alpha3: string): TwoNames | undefined {
  const alpha2 = BY_ALPHA3.get(alpha3);
  if (alpha2 === undefined) return undefined;
  const ar = arabicOf(alpha2);
  const en = ALSO[alpha2]?.at(0) ?? firstOf(ENGLISH.get(alpha2) ?? alpha3);
  return ar === undefined ? { en } : { en, ar };
}
