import type { Text } from "../model/types.ts";
import { arabicOr, placeName } from "./actorNames.ts";
import type { TwoNames } from "./countries.ts";

export const both = (ar: string, en: string): Text => ({ ar, en });

const after = (said: string, comma: string, place: string | undefined): string =>
  place === undefined || place === "" ? said : `${said}${comma}${place}`;
const withColon = (head: string, rest: string): string =>
  [head, rest].filter((part) => part !== "").join(": ");

/** `Armed clash between A and B, Sirte`: the order of the two is that of the file and says nothing. */
export function between(what: TwoNames, a: TwoNames, b: TwoNames, place?: TwoNames): Text {
  return both(
    after(
      `${arabicOr(what)} بين ${arabicOr(a)} وبين ${arabicOr(b)}`,
      "، ",
      place && arabicOr(place),
    ),
    after(`${what.en} between ${a.en} and ${b.en}`, ", ", place?.en),
  );
}

const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);

/** `Peaceful protest: A, B, Sirte`: who is named, without a word on who did what to whom. */
export function naming(what: TwoNames, who: readonly TwoNames[], place?: TwoNames): Text {
  return both(
    after(withColon(arabicOr(what), who.map(arabicOr).join("، ")), "، ", place && arabicOr(place)),
    after(withColon(capital(what.en), who.map((name) => name.en).join(", ")), ", ", place?.en),
  );
}

/** `One-sided violence by A against B, Sirte`, for the few codes whose definition names the side that acts. */
export function against(what: TwoNames, by: TwoNames, whom: TwoNames, place?: TwoNames): Text {
  return both(
    after(
      `${arabicOr(what)} من ${arabicOr(by)} ضد ${arabicOr(whom)}`,
      "، ",
      place && arabicOr(place),
    ),
    after(`${what.en} by ${by.en} against ${whom.en}`, ", ", place?.en),
  );
}

/** `A → B: make a visit, Sirte`: the direction is the provider's. */
export function directed(
  what: TwoNames,
  from: readonly TwoNames[],
  to: readonly TwoNames[],
  place?: TwoNames,
): Text {
  const unnamed: TwoNames = { en: "unnamed", ar: "جهة لم تُسمَّ" };
  const line = (lang: (name: TwoNames) => string, arrow: string, comma: string): string => {
    const [source, target] = [from, to].map((side) => side.map(lang).join(comma));
    const ends = target === "" ? source : `${source || lang(unnamed)} ${arrow} ${target}`;
    return after(withColon(ends ?? "", lang(what)), comma, place && lang(place));
  };
  return both(
    line(arabicOr, "←", "، "),
    line((name) => name.en, "→", ", "),
  );
}

/** What is labelled first: the deadliest, so that a crowded timeline names what it must. 1–5. */
export const weightOf = (killed: number | undefined): number =>
  killed === undefined || killed === 0 ? 2 : killed < 10 ? 3 : killed < 100 ? 4 : 5;

/** The records of the file that were put down by a program, not a person. */
export const MACHINE_CODED = both(
  "رمّز برنامجٌ هذه الأحداث من نصوص الأخبار آليًا، ولم يراجعها أحد: الفاعل والفعل والمكان والتاريخ كلها قراءة آلية.",
  "A program coded these events from news texts and nobody reviewed them: actor, action, place and date are all its reading.",
);

/** Title of a set of such records; `provider` is a proper name. */
export const codedBy = (provider: string): Text =>
  both(`أحداث رمّزها برنامج (${provider})`, `Events coded by a program (${provider})`);

/** Of machine-coded events: how often the news named it. */
export const weightOfReports = (mentions: number): number =>
  mentions >= 100 ? 5 : mentions >= 30 ? 4 : mentions >= 10 ? 3 : mentions >= 3 ? 2 : 1;

/** Title of a provider's set, with the country when all its events are of one. */
export function titleOfSet(countries: ReadonlySet<string>, events: Text, provider: string): Text {
  const [only] = countries.size === 1 ? countries : [];
  const scope = only === undefined ? { ar: "", en: "" } : placeName([only]);
  const title = (lang: "ar" | "en"): string =>
    `${withColon(events[lang] ?? "", scope[lang] ?? scope.en)} (${provider})`;
  return both(title("ar"), title("en"));
}
