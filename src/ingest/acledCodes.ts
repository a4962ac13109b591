import type { CategoryInput } from "../model/schema.ts";
import type { ActorKind, PlacePrecision, Text } from "../model/types.ts";
import type { TwoNames } from "./countries.ts";
import { both } from "./conflictWords.ts";

export const ACLED_FIELDS = [
  "data_id",
  "event_id_cnty",
  "event_id_no_cnty",
  "event_date",
  "year",
  "time_precision",
  "disorder_type",
  "event_type",
  "sub_event_type",
  "actor1",
  "assoc_actor_1",
  "inter1",
  "actor2",
  "assoc_actor_2",
  "inter2",
  "interaction",
  "civilian_targeting",
  "region",
  "country",
  "admin1",
  "admin2",
  "admin3",
  "location",
  "latitude",
  "longitude",
  "geo_precision",
  "source",
  "notes",
  "fatalities",
  "tags",
] as const;
export type AcledField = (typeof ACLED_FIELDS)[number];

/** The same columns in files until 2016 and in the API of 2016–18. */
export const ACLED_ALSO: Partial<Record<AcledField, readonly string[]>> = {
  assoc_actor_1: ["ally_actor_1", "associated_actor_1", "assoc_actor1", "assoc_actor"],
  assoc_actor_2: ["ally_actor_2", "associated_actor_2", "assoc_actor2"],
  time_precision: ["time_prec"],
  geo_precision: ["geo_prec", "geoprecision"],
  actor1: ["actor_1", "actor"],
  actor2: ["actor_2"],
  inter1: ["inter_1", "inter"],
  inter2: ["inter_2"],
};

const category = (
  id: string,
  slot: number,
  half: "field" | "politics",
  en: string,
  ar: string,
) => ({
  id: `acled-${id}`,
  name: both(ar, en),
  slot,
  half,
});
type Category = CategoryInput & { readonly id: string };

const BATTLES = category("battles", 1, "field", "Battles", "معارك");
const REMOTE = category(
  "remote-violence",
  2,
  "field",
  "Explosions and remote violence",
  "تفجيرات وعنف عن بعد",
);
const CIVILIANS = category(
  "civilians",
  3,
  "field",
  "Violence against civilians",
  "عنف ضد المدنيين",
);
const RIOTS = category("riots", 4, "field", "Riots", "أعمال شغب");
const PROTESTS = category("protests", 5, "politics", "Protests", "احتجاجات");
const STRATEGIC = category(
  "strategic",
  6,
  "politics",
  "Strategic developments",
  "تطورات استراتيجية",
);
/** One type until 2018; which of the two it was, `inter` says, not the type. */
const DEMONSTRATIONS = category(
  "demonstrations",
  5,
  "politics",
  "Riots or protests",
  "احتجاجات أو أعمال شغب",
);
const OTHER: Category = category("other", 8, "politics", "Other", "غير ذلك");

/** By the type in lower case, old names included; what is not here has no category of its own. */
export function categoryOf(type: string): Category {
  const plain = type.toLowerCase();
  if (plain.startsWith("battle")) return BATTLES;
  if (plain.startsWith("explosions") || plain.startsWith("remote violence")) return REMOTE;
  if (plain.startsWith("violence against civ")) return CIVILIANS;
  if (plain === "riots/protests" || plain === "protests/riots") return DEMONSTRATIONS;
  if (plain.startsWith("riot")) return RIOTS;
  if (plain.startsWith("protest")) return PROTESTS;
  const strategic = ["strategic", "headquarters", "non-violent", "nonviolent"];
  return strategic.some((word) => plain.startsWith(word)) ? STRATEGIC : OTHER;
}

const ARABIC: Readonly<Record<string, string>> = {
  battles: "معركة",
  "battle-no change of territory": "معركة بلا تغيّر في السيطرة",
  "battle-government regains territory": "معركة استعادت فيها الحكومة أرضًا",
  "battle-non-state actor overtakes territory": "معركة سيطرت فيها جماعة غير حكومية على أرض",
  "armed clash": "اشتباك مسلح",
  "government regains territory": "استعادة الحكومة أرضًا",
  "non-state actor overtakes territory": "سيطرة جماعة غير حكومية على أرض",
  "explosions/remote violence": "تفجير أو عنف عن بعد",
  "remote violence": "عنف عن بعد",
  "chemical weapon": "سلاح كيميائي",
  "air/drone strike": "غارة جوية أو بطائرة مسيّرة",
  "suicide bomb": "تفجير انتحاري",
  "shelling/artillery/missile attack": "قصف مدفعي أو صاروخي",
  "remote explosive/landmine/ied": "عبوة ناسفة أو لغم",
  grenade: "قنبلة يدوية",
  "violence against civilians": "عنف ضد مدنيين",
  "sexual violence": "عنف جنسي",
  attack: "اعتداء",
  "abduction/forced disappearance": "خطف أو إخفاء قسري",
  protests: "احتجاج",
  "peaceful protest": "احتجاج سلمي",
  "protest with intervention": "احتجاج جرى التدخل فيه",
  "excessive force against protesters": "قوة مفرطة ضد محتجين",
  riots: "أعمال شغب",
  "riots/protests": "احتجاج أو شغب",
  "violent demonstration": "تظاهرة عنيفة",
  "mob violence": "عنف حشود",
  "strategic developments": "تطور استراتيجي",
  "strategic development": "تطور استراتيجي",
  agreement: "اتفاق",
  arrests: "اعتقالات",
  "change to group/activity": "تغيّر في جماعة أو نشاطها",
  "disrupted weapons use": "إحباط استعمال سلاح",
  "headquarters or base established": "إقامة مقر أو قاعدة",
  "looting/property destruction": "نهب أو إتلاف ممتلكات",
  "non-violent transfer of territory": "انتقال السيطرة بلا عنف",
  "non-violent activity": "نشاط غير عنيف",
  other: "تطور آخر",
};

/** What happened, in the words of the sub-event type; the event type where there is none. */
export function whatOf(type: string, subType: string): TwoNames {
  const en = subType === "" || subType.toLowerCase() === "other" ? type || "Event" : subType;
  const key = en.toLowerCase().replace("protestors", "protesters");
  const ar = Object.hasOwn(ARABIC, key) ? ARABIC[key] : type === "" ? "حدث" : undefined;
  return ar === undefined ? { en } : { en, ar };
}

/** `inter1`, as a number or, since 2023, in words. */
const INTER = [
  "",
  "state forces",
  "rebel group",
  "political militia",
  "identity militia",
  "rioters",
  "protesters",
  "civilians",
  "external/other forces",
];
export function interOf(cell: string): number {
  const number = /^\d(?:\.0)?$/.test(cell) ? Number(cell) : INTER.indexOf(cell.toLowerCase());
  if (number > 0) return number;
  const plain = cell.toLowerCase().replace(/s$/, "");
  return plain === ""
    ? 0
    : INTER.findIndex((word) => word !== "" && word.replace(/s$/, "") === plain);
}

export const kindOf = (name: string, inter: number): ActorKind =>
  name.startsWith("Government of ")
    ? "state"
    : [1, 2, 3, 4, 8].includes(inter)
      ? "armed-force"
      : [5, 6, 7].includes(inter)
        ? "group"
        : "unstated";

/** `geo_precision`: 1 a named town, 2 its surroundings or a small region, 3 a province. */
export const GEO: Readonly<Record<string, PlacePrecision>> = {
  "1": "place",
  "2": "area",
  "3": "province",
};

export const WEEK = (day: string): Text =>
  both(
    `يعرف ACLED الأسبوع لا اليوم (time_precision 2): كُتب ${day} في الملف، وأُخذت ثلاثة أيام قبله وبعده.`,
    `ACLED knows the week, not the day (time_precision 2): the file says ${day}; three days before and after it are taken.`,
  );
export const MONTH = (day: string): Text =>
  both(
    `يعرف ACLED الشهر لا اليوم (time_precision 3): كُتب ${day} في الملف.`,
    `ACLED knows the month, not the day (time_precision 3): the file says ${day}.`,
  );
export const ASSOCIATED = (with_: TwoNames): Text =>
  both(
    `مذكور في ACLED مرتبطًا بـ: ${with_.ar ?? with_.en}`,
    `Named by ACLED as associated with ${with_.en}`,
  );

export const LICENCE = "ACLED Terms of Use: no redistribution of the data";
export const SUMMARY = both(
  "بيانات ACLED ‏(Armed Conflict Location & Event Data، acleddata.com). تمنع شروطها إعادة نشر السجلات: هذه المجموعة للاطلاع في متصفحك.",
  "Data of ACLED (Armed Conflict Location & Event Data, acleddata.com). Its terms forbid passing the records on: this set is for looking at in your own browser.",
);
export const METHOD = both(
  "رمّز باحثون كل حدث من أخبار وتقارير. ترتيب الفاعلين في ACLED لا يدل على مهاجم ومدافع. عدد القتلى ما ذكرته التقارير، وقيمته صفر سواء لم يُقتل أحد أو لم يُعرف العدد؛ لذلك لا يؤخذ الصفر رقمًا إلا حين تقول الملاحظات إن أحدًا لم يُقتل. العناوين صيغت هنا من حقول الجدول.",
  "Researchers coded each event from news and reports. The order of actors in ACLED means no attacker and defender. Fatalities are those reported, and zero whether nobody died or the number is not known: zero is taken for a figure only where the notes say that nobody was killed. The titles were made here from the table's fields.",
);
