/**
 * The first sentence of a text. By Unicode's own rules, which know the marks of every script: the language tags of data
 * may be malformed, and Intl throws on those.
 */
export function firstSentence(text: string): string {
  const [first] = new Intl.Segmenter("und", { granularity: "sentence" }).segment(text.trim());
  return first?.segment.trim() ?? "";
}
