import { QUADS, NO_QUAD } from "./cameo.ts";
import type { TwoNames } from "./countries.ts";

/** PLOVER's sixteen kinds of event, with the place of their class in QUADS. */
const TYPES: Readonly<Record<string, readonly [en: string, ar: string, quad: number]>> = {
  AGREE: ["agreement", "اتفاق أو إبداء موافقة", 0],
  CONSULT: ["consultation", "تشاور", 0],
  SUPPORT: ["support in words", "دعم بالقول", 0],
  CONCEDE: ["concession", "تنازل", 0],
  COOPERATE: ["cooperation", "تعاون", 1],
  AID: ["aid", "تقديم عون", 1],
  RETREAT: ["retreat or release", "تراجع أو إفراج", 1],
  REQUEST: ["request", "طلب", 2],
  ACCUSE: ["accusation", "اتهام", 2],
  REJECT: ["rejection", "رفض", 2],
  THREATEN: ["threat", "تهديد", 2],
  PROTEST: ["protest", "احتجاج", 3],
  SANCTION: ["sanctions", "عقوبات", 3],
  MOBILIZE: ["mobilisation", "تعبئة", 3],
  COERCE: ["coercion", "إكراه", 3],
  ASSAULT: ["assault", "اعتداء", 3],
};
const MODES: Readonly<Record<string, string>> = {
  aerial: "جوي",
  ambush: "كمين",
  arrest: "اعتقال",
  assassinate: "اغتيال",
  beat: "ضرب",
  boycott: "مقاطعة",
  censor: "رقابة",
  crowd: "حشد",
  demo: "تظاهرة",
  drone: "طائرة مسيّرة",
  execute: "إعدام",
  explosives: "متفجرات",
  firearms: "أسلحة نارية",
  heavy_weapons: "أسلحة ثقيلة",
  hunger: "إضراب عن الطعام",
  kidnap: "خطف",
  meet: "لقاء",
  obstruct: "إغلاق طرق",
  phone: "اتصال هاتفي",
  riot: "شغب",
  strike: "إضراب",
  "suicide-attack": "هجوم انتحاري",
  torture: "تعذيب",
  visit: "زيارة",
};

/** `assault (aerial)`; a type that PLOVER has not stands as it is. */
export function ploverAction(type: string, mode: string): TwoNames {
  const known = Object.hasOwn(TYPES, type) ? TYPES[type] : undefined;
  const [en, ar] = known ?? [type.toLowerCase() || "event", type === "" ? "حدث" : undefined];
  if (mode === "") return ar === undefined ? { en } : { en, ar };
  const arabicMode = Object.hasOwn(MODES, mode) ? MODES[mode] : mode;
  return { en: `${en} (${mode})`, ...(ar === undefined ? {} : { ar: `${ar} (${arabicMode})` }) };
}

/** By the `Quad Code`, a number 1–4 or its words; by the type where that is missing. */
export function ploverClass(quad: string, type: string) {
  const words = quad.toLowerCase().replace(/[^a-z]+/g, "-");
  const named = QUADS.find(({ id }) => id === `quad-${words}`) ?? QUADS[Number(quad) - 1];
  const place = Object.hasOwn(TYPES, type) ? TYPES[type]?.[2] : undefined;
  return named ?? (place === undefined ? undefined : QUADS[place]) ?? NO_QUAD;
}
