import type { PlacePrecision, Text } from "../model/types.ts";
import { arabicCountry, type TwoNames } from "./countries.ts";
import type { Draft } from "./importer.ts";

/** English and, where the data lets us say it, Arabic. A name that is nobody's translation stays in English. */
export const textOf = ({ en, ar }: TwoNames): Text => (ar === undefined ? { en } : { ar, en });

/** What providers call the same kind of actor in every country, `?` being the country. */
const PATTERNS: readonly (readonly [RegExp, string])[] = [
  [/^Government of (.+)$/, "حكومة ?"],
  [/^Government \((.+)\)$/, "الحكومة (?)"],
  [/^Military Forces of (.+)$/, "قوات ? العسكرية"],
  [/^Police Forces of (.+)$/, "قوات شرطة ?"],
  [/^Military \((.+)\)$/, "القوات المسلحة (?)"],
  [/^Police \((.+)\)$/, "الشرطة (?)"],
  [/^Unidentified Armed Group \((.+)\)$/, "جماعة مسلحة مجهولة (?)"],
  [/^Unidentified Military Forces \((.+)\)$/, "قوات عسكرية مجهولة (?)"],
  [/^Private Security Forces \((.+)\)$/, "أمن خاص (?)"],
  [/^Protesters? \((.+)\)$/, "محتجون (?)"],
  [/^Rioters \((.+)\)$/, "مشاركون في شغب (?)"],
  [/^(?:Civilians?|Citizen) \((.+)\)$/, "مدنيون (?)"],
  [/^(?:Journalists?|Media Personnel) \((.+)\)$/, "صحافيون (?)"],
  [/^(?:Media) \((.+)\)$/, "وسائل إعلام (?)"],
  [/^(?:Students?|Student \(.*\)) \((.+)\)$/, "طلاب (?)"],
  [/^Teachers? \((.+)\)$/, "معلمون (?)"],
  [/^Lawyers? \((.+)\)$/, "محامون (?)"],
  [/^Judges? \((.+)\)$/, "قضاة (?)"],
  [/^Farmers? \((.+)\)$/, "مزارعون (?)"],
  [/^Prisoners \((.+)\)$/, "سجناء (?)"],
  [/^Health Workers \((.+)\)$/, "عاملون في الصحة (?)"],
  [/^Aid Workers \((.+)\)$/, "عاملون في الإغاثة (?)"],
  [/^(?:Labou?r Group|Labor Union) \((.+)\)$/, "مجموعة عمالية (?)"],
  [/^Refugees\/IDPs \((.+)\)$/, "لاجئون أو نازحون (?)"],
  [/^Women \((.+)\)$/, "نساء (?)"],
  [/^Muslim Group \((.+)\)$/, "مجموعة مسلمة (?)"],
  [/^Christian Group \((.+)\)$/, "مجموعة مسيحية (?)"],
];
const ALONE: Readonly<Record<string, string>> = {
  Civilians: "مدنيون",
  Protesters: "محتجون",
  Rioters: "مشاركون في شغب",
  "Unidentified Armed Group": "جماعة مسلحة مجهولة",
  "Unidentified Military Forces": "قوات عسكرية مجهولة",
  UN: "الأمم المتحدة",
  NATO: "حلف شمال الأطلسي",
};

/** The name in both languages where it is a country, or says no more than a kind of actor and a country. */
export function actorName(en: string): TwoNames {
  const alone = (Object.hasOwn(ALONE, en) ? ALONE[en] : undefined) ?? arabicCountry(en);
  if (alone !== undefined && !en.includes("(")) return { en, ar: alone };
  for (const [pattern, arabic] of PATTERNS) {
    const country = pattern.exec(en)?.[1];
    const ar = country === undefined ? undefined : arabicCountry(country);
    if (ar !== undefined) return { en, ar: arabic.replace("?", ar) };
  }
  return { en };
}

export const arabicOr = ({ en, ar }: TwoNames): string => ar ?? en;

/** How gazetteers mark the kind of a place, and the word that stands before the name in Arabic. */
const PLACES: Readonly<Record<string, string>> = {
  town: "بلدة",
  village: "قرية",
  city: "مدينة",
  camp: "مخيم",
  district: "منطقة",
  region: "إقليم",
  state: "ولاية",
  province: "محافظة",
  governorate: "محافظة",
  oblast: "مقاطعة",
};

/** Only what stands last is a country: Georgia of the United States is not. */
function arabicPlace(name: string, isLast: boolean): string {
  const country = isLast ? arabicCountry(name) : undefined;
  if (country !== undefined) return country;
  const [, proper = "", kind = ""] =
    /^(.+) (town|village|city|camp|district|region|state|province|governorate|oblast)$/i.exec(
      name,
    ) ?? [];
  const word = PLACES[kind.toLowerCase()];
  return word === undefined ? name : `${word} ${proper}`;
}

/** From the narrow to the wide, each once: `Sirte, Libya`. */
export function placeName(parts: readonly string[]): TwoNames {
  const names = parts.filter((part, at) => part !== "" && parts.indexOf(part) === at);
  return {
    en: names.join(", "),
    ar: names.map((name, at) => arabicPlace(name, at === names.length - 1)).join("، "),
  };
}

/**
 * Id of a provider's place; the same name with another point is another place. The point of a country is its middle,
 * where nothing happened: it is not kept.
 */
export function providerPlace(
  draft: Draft,
  name: TwoNames,
  precision: PlacePrecision,
  pointOf: () => [number, number] | undefined,
): string {
  const point = precision === "country" ? undefined : pointOf();
  return draft.place([name.en, precision, ...(point ?? [])].join("|"), () => ({
    name: textOf(name),
    precision,
    point,
  }));
}
