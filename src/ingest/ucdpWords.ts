import type { CategoryInput } from "../model/schema.ts";
import type { PlacePrecision, Text } from "../model/types.ts";
import type { TwoNames } from "./countries.ts";
import { both } from "./conflictWords.ts";

export interface Violence {
  readonly category: CategoryInput & { readonly id: string };
  readonly what: TwoNames;
}

/** `type_of_violence`. UCDP's one-sided violence is that of an organised group against civilians: it has a direction. */
export const VIOLENCE: Readonly<Record<string, Violence>> = {
  "1": {
    category: {
      id: "ucdp-state-based",
      name: both("نزاع تشارك فيه دولة", "State-based conflict"),
      slot: 1,
      half: "field",
    },
    what: { en: "Armed violence", ar: "عنف مسلح" },
  },
  "2": {
    category: {
      id: "ucdp-non-state",
      name: both("نزاع بين جماعات غير حكومية", "Non-state conflict"),
      slot: 2,
      half: "field",
    },
    what: { en: "Armed violence", ar: "عنف مسلح" },
  },
  "3": {
    category: {
      id: "ucdp-one-sided",
      name: both("عنف أحادي الجانب ضد مدنيين", "One-sided violence against civilians"),
      slot: 3,
      half: "field",
    },
    what: { en: "One-sided violence", ar: "عنف أحادي الجانب" },
  },
};
export const OTHER_VIOLENCE: Violence = {
  category: {
    id: "ucdp-other",
    name: both("عنف لم يُذكر نوعه", "Violence of unstated type"),
    slot: 8,
    half: "field",
  },
  what: { en: "Violence", ar: "عنف" },
};

/**
 * `where_prec`: 1 the spot, 2 within about 25 km of a known point, 3 district, 4 province, 5 a line or a region
 * without clear edges, 6 country, 7 international waters or airspace.
 */
export const WHERE: Readonly<Record<string, PlacePrecision>> = {
  "1": "exact",
  "2": "area",
  "3": "area",
  "4": "province",
  "5": "area",
  "6": "country",
  "7": "area",
};

const WINDOW: Readonly<Record<string, Text>> = {
  "2": both("يومان إلى ستة أيام", "two to six days"),
  "3": both("أسبوع", "a week"),
  "4": both("شهر", "a month"),
  "5": both("أكثر من شهر، حتى سنة", "more than a month, up to a year"),
};

/** Why a window stands where a reader expects a day; undefined when the day, or the real duration, is known. */
export function windowNote(precision: string, aggregated: boolean): Text | undefined {
  const window = WINDOW[precision];
  const within =
    window === undefined
      ? []
      : [
          both(
            `وقع الحدث داخل هذه المدة ولا يُعرف يومه: دقة التاريخ في UCDP ${precision} (${window["ar"] ?? ""}).`,
            `It happened within this window, the day is not known: UCDP date precision ${precision} (${window["en"] ?? ""}).`,
          ),
        ];
  const gathered = aggregated
    ? [
        both(
          "يجمع السجل أحداثًا عدة لم تفصل المصادر بينها.",
          "The record gathers several incidents that its sources do not tell apart.",
        ),
      ]
    : [];
  const all = [...within, ...gathered];
  if (all.length === 0) return undefined;
  const line = (lang: string): string => all.map((note) => note[lang] ?? "").join(" ");
  return both(line("ar"), line("en"));
}

export const LICENCE = "CC BY 4.0";
export const SUMMARY = both(
  "بيانات برنامج أوبسالا لبيانات النزاعات (UCDP GED)، بترخيص CC BY 4.0. المرجع: Sundberg وMelander 2013، «Introducing the UCDP Georeferenced Event Dataset»، Journal of Peace Research 50(4).",
  "Data of the Uppsala Conflict Data Program (UCDP GED), CC BY 4.0. Cite: Sundberg and Melander 2013, “Introducing the UCDP Georeferenced Event Dataset”, Journal of Peace Research 50(4).",
);
export const METHOD = both(
  "رمّز باحثون كل حدث من تقارير مذكورة معه. الحدث في UCDP استعمال للقوة المسلحة أودى بحياة شخص واحد على الأقل بحسب أحد التقديرات. الطرفان أ وب ليسا مهاجمًا ومدافعًا، إلا في العنف أحادي الجانب. العناوين صيغت هنا من حقول الجدول.",
  "Researchers coded each event from the reports given with it. An event of UCDP is a use of armed force that killed at least one person by one of the estimates. Sides A and B are no attacker and defender, except in one-sided violence. The titles were made here from the table's fields.",
);
