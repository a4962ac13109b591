const months = (names: string): readonly string[] => names.split("|");

/** The twelve months of the Gregorian year, in full, by the tradition that names them. */
export const MONTH_NAMES = {
  arab: months("يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر"),
  levant: months(
    "كانون الثاني|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين الأول|تشرين الثاني|كانون الأول",
  ),
  maghreb: months("جانفي|فيفري|مارس|أفريل|ماي|جوان|جويلية|أوت|سبتمبر|أكتوبر|نوفمبر|ديسمبر"),
  /** Decreed in Libya in 1986; its documents used them until 2011. */
  jamahiriya: months(
    "أي النار|النوار|الربيع|الطير|الماء|الصيف|ناصر|هانيبال|الفاتح|التمور|الحرث|الكانون",
  ),
  english: months(
    "January|February|March|April|May|June|July|August|September|October|November|December",
  ),
};
