/** Rules of a language for sentences; those of the page's default where the data names a language tag that is malformed. */
function sentences(lang: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(lang, { granularity: "sentence" });
  } catch {
    return new Intl.Segmenter(undefined, { granularity: "sentence" });
  }
}

/** The first sentence of a text, by the rules of its language. */
export function firstSentence(text: string, lang: string): string {
  const [first] = sentences(lang).segment(text.trim());
  return first?.segment.trim() ?? "";
}
