/** What invented events are made of. No name is that of a real body; places are real towns. */

interface Kind {
  readonly id: string;
  readonly ar: string;
  readonly en: string;
  /** 1–8, the colour. */
  readonly slot: number;
  readonly half: "field" | "politics";
  /** {a} and {b} are actors, {p} a place. */
  readonly titles: readonly string[];
}

/** Most frequent first; the filter of the benchmark asks for the first. */
export const CATEGORIES: readonly Kind[] = [
  {
    id: "military",
    ar: "عسكري",
    en: "Military",
    slot: 1,
    half: "field",
    titles: [
      "اشتباكات بين {a} و{b} في {p}",
      "{a} تعلن تقدمها على حساب {b} قرب {p}",
      "قصف متبادل بين {a} و{b} في محيط {p}",
      "{a} تنسحب من مواقعها في {p} بعد هجوم {b}",
    ],
  },
  {
    id: "statements",
    ar: "تصريحات",
    en: "Statements",
    slot: 6,
    half: "politics",
    titles: [
      "{a} تدين ما قامت به {b} في {p}",
      "بيان من {a} يرد على {b} بشأن الأوضاع في {p}",
      "{a} تدعو {b} إلى ضبط النفس في {p}",
    ],
  },
  {
    id: "diplomacy",
    ar: "دبلوماسية",
    en: "Diplomacy",
    slot: 2,
    half: "politics",
    titles: [
      "لقاء بين وفدي {a} و{b} في {p}",
      "{a} تستضيف محادثات مع {b} في {p}",
      "وساطة في {p} بين {a} و{b}",
    ],
  },
  {
    id: "humanitarian",
    ar: "إنساني",
    en: "Humanitarian",
    slot: 8,
    half: "field",
    titles: ["نزوح عائلات من {p} بعد مواجهات {a} و{b}", "وصول مساعدات إلى {p} بتنسيق بين {a} و{b}"],
  },
  {
    id: "political-track",
    ar: "المسار السياسي",
    en: "Political track",
    slot: 5,
    half: "politics",
    titles: ["جلسة حوار بين {a} و{b} في {p}", "{a} تعلّق مشاركتها في الحوار مع {b} المنعقد في {p}"],
  },
  {
    id: "economy",
    ar: "اقتصاد",
    en: "Economy",
    slot: 7,
    half: "field",
    titles: ["{a} تغلق منشآت في {p} احتجاجًا على {b}", "استئناف الإنتاج في {p} باتفاق {a} و{b}"],
  },
  {
    id: "decisions",
    ar: "قرارات",
    en: "Decisions",
    slot: 3,
    half: "politics",
    titles: ["قرار من {a} بحق {b} يسري في {p}", "{a} تلغي قرارًا اتخذته {b} بشأن {p}"],
  },
  {
    id: "agreements",
    ar: "اتفاقات",
    en: "Agreements",
    slot: 4,
    half: "politics",
    titles: ["اتفاق لوقف إطلاق النار بين {a} و{b} في {p}", "{a} و{b} تتبادلان محتجزين في {p}"],
  },
];

export const BODIES = [
  { ar: "كتيبة", kind: "armed-force" },
  { ar: "قوة", kind: "armed-force" },
  { ar: "حركة", kind: "group" },
  { ar: "جماعة", kind: "group" },
  { ar: "لجنة", kind: "institution" },
  { ar: "هيئة", kind: "institution" },
  { ar: "رابطة", kind: "organisation" },
  { ar: "منظمة", kind: "organisation" },
] as const;

export const NAMES = [
  "الوادي",
  "الفجر",
  "النخيل",
  "الساحل",
  "الجسر",
  "المنارة",
  "الواحة",
  "السنابل",
  "البيرق",
  "الميناء",
  "القلعة",
  "الريحان",
  "الصخرة",
  "الزيتون",
  "المرسى",
  "السراج",
  "الربيع",
  "العهد",
  "الميثاق",
  "البناء",
  "الإصلاح",
  "النهضة",
  "التلاقي",
  "الوئام",
  "العدالة",
] as const;

export const PLACES = [
  "طرابلس",
  "بنغازي",
  "مصراتة",
  "سبها",
  "سرت",
  "درنة",
  "غدامس",
  "الزاوية",
  "ترهونة",
  "غريان",
  "البيضاء",
  "طبرق",
  "أجدابيا",
  "الكفرة",
  "مرزق",
  "هون",
  "زوارة",
  "نالوت",
  "الخمس",
  "بني وليد",
  "صبراتة",
  "أوباري",
  "رأس لانوف",
  "شحات",
] as const;
