import type { CategoryInput } from "../model/schema.ts";
import { both } from "./conflictWords.ts";
import type { TwoNames } from "./countries.ts";

/** CAMEO's twenty kinds of action (Schrodt 2012), by root code. */
const ROOTS: Readonly<Record<string, readonly [en: string, ar: string]>> = {
  "01": ["public statement", "تصريح علني"],
  "02": ["appeal", "مناشدة"],
  "03": ["intent to cooperate", "إبداء نية التعاون"],
  "04": ["consultation", "تشاور"],
  "05": ["diplomatic cooperation", "تعاون دبلوماسي"],
  "06": ["material cooperation", "تعاون مادي"],
  "07": ["aid", "تقديم عون"],
  "08": ["concession", "تنازل"],
  "09": ["investigation", "تحقيق"],
  "10": ["demand", "مطالبة"],
  "11": ["disapproval", "اعتراض"],
  "12": ["rejection", "رفض"],
  "13": ["threat", "تهديد"],
  "14": ["protest", "احتجاج"],
  "15": ["show of force", "استعراض قوة"],
  "16": ["reduced relations", "خفض العلاقات"],
  "17": ["coercion", "إكراه"],
  "18": ["assault", "اعتداء"],
  "19": ["fighting", "قتال"],
  "20": ["mass violence", "عنف واسع النطاق"],
};

/** Three digits of a code say more than two; those that news yields most. */
const BASES: Readonly<Record<string, readonly [en: string, ar: string]>> = {
  "036": ["intent to meet or negotiate", "إبداء نية اللقاء أو التفاوض"],
  "040": ["consultation", "تشاور"],
  "041": ["discussion by telephone", "اتصال هاتفي"],
  "042": ["visit made", "زيارة إلى"],
  "043": ["visit hosted", "استقبال زيارة"],
  "044": ["meeting at a third place", "لقاء في مكان ثالث"],
  "045": ["mediation", "وساطة"],
  "046": ["negotiation", "تفاوض"],
  "051": ["praise or endorsement", "إشادة أو تأييد"],
  "053": ["rallying support", "حشد الدعم"],
  "057": ["agreement signed", "توقيع اتفاق"],
  "061": ["economic cooperation", "تعاون اقتصادي"],
  "062": ["military cooperation", "تعاون عسكري"],
  "070": ["aid", "تقديم عون"],
  "071": ["economic aid", "عون اقتصادي"],
  "072": ["military aid", "عون عسكري"],
  "073": ["humanitarian aid", "عون إنساني"],
  "074": ["peacekeepers or protection", "حماية أو قوات حفظ سلام"],
  "075": ["asylum granted", "منح لجوء"],
  "081": ["easing of restrictions", "تخفيف قيود"],
  "084": ["return or release", "إعادة أو إفراج"],
  "087": ["de-escalation of military engagement", "خفض القتال"],
  "111": ["criticism", "انتقاد"],
  "112": ["accusation", "اتهام"],
  "114": ["complaint", "شكوى"],
  "115": ["lawsuit", "دعوى قضائية"],
  "130": ["threat", "تهديد"],
  "131": ["threat of non-force", "تهديد بغير القوة"],
  "138": ["threat of military force", "تهديد بالقوة العسكرية"],
  "141": ["demonstration", "تظاهرة"],
  "142": ["hunger strike", "إضراب عن الطعام"],
  "143": ["strike or boycott", "إضراب أو مقاطعة"],
  "144": ["obstruction or blockade by protesters", "احتجاج بإغلاق طرق أو منع مرور"],
  "145": ["riot", "شغب"],
  "151": ["raised police alert", "رفع استنفار الشرطة"],
  "152": ["raised military alert", "رفع استنفار القوات"],
  "154": ["mobilisation of armed forces", "تعبئة قوات مسلحة"],
  "161": ["diplomatic relations reduced or broken", "خفض العلاقات الدبلوماسية أو قطعها"],
  "163": ["embargo, boycott or sanctions", "حظر أو مقاطعة أو عقوبات"],
  "166": ["expulsion or withdrawal", "طرد أو انسحاب"],
  "171": ["seizure or damage of property", "مصادرة ممتلكات أو إتلافها"],
  "172": ["administrative sanctions", "إجراءات إدارية"],
  "173": ["arrest or detention", "اعتقال أو احتجاز"],
  "174": ["expulsion or deportation", "إبعاد أو ترحيل"],
  "175": ["violent repression", "قمع عنيف"],
  "180": ["unconventional violence", "عنف غير تقليدي"],
  "181": ["abduction, hijacking or hostage taking", "خطف أو احتجاز رهائن"],
  "182": ["physical assault", "اعتداء جسدي"],
  "183": ["bombing", "تفجير"],
  "184": ["use as a human shield", "استعمال دروع بشرية"],
  "185": ["attempted assassination", "محاولة اغتيال"],
  "186": ["assassination", "اغتيال"],
  "190": ["use of military force", "استعمال القوة العسكرية"],
  "191": ["blockade", "حصار أو تقييد حركة"],
  "192": ["occupation of territory", "احتلال أرض"],
  "193": ["fighting with small arms", "قتال بأسلحة خفيفة"],
  "194": ["fighting with artillery and tanks", "قتال بمدفعية ودبابات"],
  "195": ["aerial weapons", "أسلحة جوية"],
  "196": ["ceasefire violation", "خرق وقف إطلاق النار"],
};

const nameOf = (pair: readonly [string, string] | undefined): TwoNames | undefined =>
  pair === undefined ? undefined : { en: pair[0], ar: pair[1] };

/** CAMEO codes are texts, `010` and `190`; spreadsheets drop the zero: `10` with a base of `10` and the root `1`. */
export function cameoCode(code: string, digits: number): string {
  const plain = code.replace(/\.0$/, "");
  return /^\d{1,4}$/.test(plain) && plain.length < digits ? plain.padStart(digits, "0") : plain;
}

/** What an event code says was done; the code itself when nobody knows it, undefined when there is none. */
export function cameoAction(code: string, root: string): TwoNames | undefined {
  const known = Object.hasOwn(BASES, code.slice(0, 3)) ? BASES[code.slice(0, 3)] : undefined;
  const wide = Object.hasOwn(ROOTS, root) ? ROOTS[root] : undefined;
  return nameOf(known ?? wide) ?? (code === "" ? undefined : { en: `CAMEO ${code}` });
}

type Category = CategoryInput & { readonly id: string };
const quad = (
  id: string,
  slot: number,
  half: "field" | "politics",
  en: string,
  ar: string,
): Category => ({ id: `quad-${id}`, name: both(ar, en), slot, half });

/** The four classes that CAMEO and PLOVER share, 1–4. */
export const QUADS: readonly Category[] = [
  quad("verbal-cooperation", 5, "politics", "Cooperation in words", "تعاون بالقول"),
  quad("material-cooperation", 6, "politics", "Cooperation in deeds", "تعاون بالفعل"),
  quad("verbal-conflict", 3, "field", "Conflict in words", "خلاف بالقول"),
  quad("material-conflict", 1, "field", "Conflict in deeds", "صراع بالفعل"),
];
export const NO_QUAD: Category = quad("none", 8, "politics", "Of no class", "بلا صنف");

/** The class of a CAMEO root code, as GDELT computes it. */
export function quadOf(root: string): Category {
  const number = Number(root);
  if (!Number.isInteger(number) || number < 1 || number > 20) return NO_QUAD;
  const place = number <= 5 ? 0 : number <= 8 ? 1 : number <= 13 ? 2 : 3;
  return QUADS[place] ?? NO_QUAD;
}
