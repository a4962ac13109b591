/** The first sentence of a text, by the language's own rules. */
export function firstSentence(text: string, lang: string): string {
  const [first] = new Intl.Segmenter(lang, { granularity: "sentence" }).segment(text.trim());
  return first?.segment.trim() ?? "";
}
