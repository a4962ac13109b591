import type { ActorKind } from "../model/types.ts";
import { countryOf, type TwoNames } from "./countries.ts";

type Names = Readonly<Record<string, readonly [en: string, ar: string]>>;

/** CAMEO's own "countries": regions, and codes that are not ISO's. */
const REGIONS: Names = {
  AFR: ["Africa", "أفريقيا"],
  ASA: ["Asia", "آسيا"],
  BLK: ["Balkans", "البلقان"],
  CAS: ["Central Asia", "آسيا الوسطى"],
  CAU: ["Caucasus", "القوقاز"],
  CFR: ["Central Africa", "وسط أفريقيا"],
  CRB: ["Caribbean", "الكاريبي"],
  EAF: ["East Africa", "شرق أفريقيا"],
  EEU: ["Eastern Europe", "شرق أوروبا"],
  EIN: ["East Indies", "جزر الهند الشرقية"],
  EUR: ["Europe", "أوروبا"],
  LAM: ["Latin America", "أمريكا اللاتينية"],
  MDT: ["Mediterranean", "حوض المتوسط"],
  MEA: ["Middle East", "الشرق الأوسط"],
  NAF: ["North Africa", "شمال أفريقيا"],
  NMR: ["North America", "أمريكا الشمالية"],
  PGS: ["Persian Gulf", "الخليج"],
  SAF: ["Southern Africa", "أفريقيا الجنوبية"],
  SAM: ["South America", "أمريكا الجنوبية"],
  SAS: ["South Asia", "جنوب آسيا"],
  SCN: ["Scandinavia", "إسكندنافيا"],
  SEA: ["Southeast Asia", "جنوب شرق آسيا"],
  WAF: ["West Africa", "غرب أفريقيا"],
  WST: ["the West", "الغرب"],
};
/** What ISO calls otherwise than CAMEO. */
const ISO: Readonly<Record<string, string>> = {
  ROM: "ROU",
  TMP: "TLS",
  WSB: "PSE",
  GZS: "PSE",
  ZAR: "COD",
};

const GROUPS: Names = {
  ALQ: ["Al-Qaida", "القاعدة"],
  AMN: ["Amnesty International", "منظمة العفو الدولية"],
  ARL: ["Arab League", "جامعة الدول العربية"],
  ASN: ["ASEAN", "آسيان"],
  ATH: ["Al-Aqsa Martyrs Brigades", "كتائب شهداء الأقصى"],
  AUN: ["African Union", "الاتحاد الأفريقي"],
  EEC: ["European Union", "الاتحاد الأوروبي"],
  GCC: ["Gulf Cooperation Council", "مجلس التعاون الخليجي"],
  HEZ: ["Hezbollah", "حزب الله"],
  HMS: ["Hamas", "حماس"],
  HRW: ["Human Rights Watch", "هيومن رايتس ووتش"],
  IAE: ["IAEA", "الوكالة الدولية للطاقة الذرية"],
  ICC: ["International Criminal Court", "المحكمة الجنائية الدولية"],
  IMF: ["IMF", "صندوق النقد الدولي"],
  IRC: ["Red Cross", "الصليب الأحمر"],
  NAT: ["NATO", "حلف شمال الأطلسي"],
  OIC: ["OIC", "منظمة التعاون الإسلامي"],
  OPC: ["OPEC", "أوبك"],
  PLO: ["PLO", "منظمة التحرير الفلسطينية"],
  PLS: ["PLO", "منظمة التحرير الفلسطينية"],
  SAD: ["Southern African Development Community", "الجماعة الإنمائية للجنوب الأفريقي"],
  TAL: ["Taliban", "طالبان"],
  UNO: ["United Nations", "الأمم المتحدة"],
  WBK: ["World Bank", "البنك الدولي"],
  WTO: ["World Trade Organization", "منظمة التجارة العالمية"],
};

const TYPES: Readonly<Record<string, readonly [en: string, ar: string, kind: ActorKind]>> = {
  AGR: ["agriculture", "زراعة", "group"],
  BUS: ["business", "قطاع الأعمال", "organisation"],
  COP: ["police", "شرطة", "armed-force"],
  CRM: ["criminals", "مجرمون", "group"],
  CVL: ["civilians", "مدنيون", "group"],
  DEV: ["development", "تنمية", "organisation"],
  EDU: ["education", "تعليم", "institution"],
  ELI: ["elites", "نخب", "group"],
  ENV: ["environment", "بيئة", "group"],
  GOV: ["government", "حكومة", "institution"],
  HLH: ["health", "صحة", "institution"],
  HRI: ["human rights", "حقوق إنسان", "organisation"],
  IGO: ["international organisation", "منظمة دولية", "organisation"],
  IMG: ["international militants", "مسلحون دوليون", "armed-force"],
  INS: ["insurgents", "متمردون", "armed-force"],
  INT: ["international", "جهة دولية", "group"],
  JUD: ["judiciary", "قضاء", "institution"],
  LAB: ["labour", "عمال", "group"],
  LEG: ["legislature", "سلطة تشريعية", "institution"],
  MED: ["media", "إعلام", "media"],
  MIL: ["military", "قوات مسلحة", "armed-force"],
  MNC: ["multinational company", "شركة متعددة الجنسيات", "organisation"],
  MOD: ["moderates", "معتدلون", "group"],
  NGM: ["non-governmental movement", "حركة غير حكومية", "organisation"],
  NGO: ["non-governmental organisation", "منظمة غير حكومية", "organisation"],
  OPP: ["opposition", "معارضة", "group"],
  PTY: ["political party", "حزب", "organisation"],
  RAD: ["radicals", "متشددون", "group"],
  REB: ["rebels", "متمردون", "armed-force"],
  REF: ["refugees", "لاجئون", "group"],
  REL: ["religious group", "جماعة دينية", "group"],
  SEP: ["separatists", "انفصاليون", "armed-force"],
  SET: ["settlers", "مستوطنون", "group"],
  SPY: ["intelligence service", "استخبارات", "institution"],
  UAF: ["unaligned armed forces", "قوات مسلحة غير محددة الانتماء", "armed-force"],
  UIS: ["unidentified state actor", "جهة حكومية غير محددة", "group"],
};

const FAITHS: Names = {
  ATH: ["atheists", "ملحدون"],
  BUD: ["Buddhists", "بوذيون"],
  CHR: ["Christians", "مسيحيون"],
  CPT: ["Copts", "أقباط"],
  CTH: ["Catholics", "كاثوليك"],
  DRZ: ["Druze", "دروز"],
  HIN: ["Hindus", "هندوس"],
  JEW: ["Jews", "يهود"],
  MOS: ["Muslims", "مسلمون"],
  ORT: ["Orthodox Christians", "أرثوذكس"],
  PRO: ["Protestants", "بروتستانت"],
  SHI: ["Shia Muslims", "مسلمون شيعة"],
  SIK: ["Sikhs", "سيخ"],
  SUN: ["Sunni Muslims", "مسلمون سنة"],
};

const named = (names: Names, code: string): TwoNames | undefined => {
  const pair = Object.hasOwn(names, code) ? names[code] : undefined;
  return pair === undefined ? undefined : { en: pair[0], ar: pair[1] };
};
const cameoCountry = (code: string): TwoNames | undefined =>
  named(REGIONS, code) ?? countryOf(ISO[code] ?? code);

export interface CodedActor {
  readonly country: string;
  readonly group: string;
  readonly ethnic: string;
  readonly faiths: readonly string[];
  readonly types: readonly string[];
}

export interface ReadActor {
  readonly name: TwoNames;
  readonly kind: ActorKind;
  /** Codes that nobody here knows; they stand in the name as they are. */
  readonly unknown: readonly string[];
}

/** What CAMEO's codes say of an actor: `United States (government)`; unknown codes stay codes. null: they say nothing. */
export function codedActor({
  country,
  group,
  ethnic,
  faiths,
  types,
}: CodedActor): ReadActor | null {
  const unknown: string[] = [];
  const known = (code: string, name: TwoNames | undefined): TwoNames[] => {
    if (code === "") return [];
    if (name === undefined) unknown.push(code);
    return [name ?? { en: code }];
  };
  // "Europe" before "European Union" says nothing more.
  const isWide = Object.hasOwn(REGIONS, country) && Object.hasOwn(GROUPS, group);
  const land = isWide ? [] : known(country, cameoCountry(country));
  const rest = [
    ...known(group, named(GROUPS, group)),
    ...known(ethnic, undefined),
    ...faiths.flatMap((code) => known(code, named(FAITHS, code))),
    ...types
      // "International organisation" behind the name of one says nothing more.
      .filter((code) => group === "" || code !== "IGO")
      .flatMap((code) => {
        const type = Object.hasOwn(TYPES, code) ? TYPES[code] : undefined;
        return known(code, type && { en: type[0], ar: type[1] });
      }),
  ];
  if (land.length + rest.length === 0) return null;
  const line = (lang: (name: TwoNames) => string, comma: string): string => {
    const [where, who] = [land.map(lang).join(""), [...new Set(rest.map(lang))].join(comma)];
    return where === "" || who === "" ? where + who : `${where} (${who})`;
  };
  const first = types.find((code) => Object.hasOwn(TYPES, code));
  const kind =
    first !== undefined && rest.length > 0
      ? (TYPES[first]?.[2] ?? "group")
      : group !== ""
        ? "organisation"
        : ethnic !== "" || faiths.length > 0
          ? "group"
          : country !== "" && unknown.length === 0 && !Object.hasOwn(REGIONS, country)
            ? "state"
            : "unstated";
  return {
    name: { en: line(({ en }) => en, ", "), ar: line(({ en, ar }) => ar ?? en, "، ") },
    kind,
    unknown,
  };
}
