const ZONE = String.raw`\s*(?:z|(?:utc|gmt)?\s*[+-]\d{1,2}:?(?:\d\d)?|utc|gmt)?(?:\s*\([\p{L}\s]+\))?`;
const CLOCK = String.raw`(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?`;
const HALF = String.raw`(?:\s*(?:am|pm|a\.m\.|p\.m\.|ص|م|صباحا|مساء))?`;
const TIME = new RegExp(String.raw`(?:^|(?<=\d)t|,?\s)\s*${CLOCK}${HALF}${ZONE}(?=$|\s|,)`, "u");

/** A time of day taken out of folded words; `time`: there is one, and it is not midnight, which stands for none. */
export function takeTime(text: string): { text: string; time: boolean } {
  const match = TIME.exec(text);
  if (match === null) return { text, time: false };
  const rest = text.slice(0, match.index) + text.slice(match.index + match[0].length);
  const midnight = [match[1], match[2], match[3] ?? "0"].every((part) => Number(part) === 0);
  return { text: rest.replaceAll(/\s+/g, " ").trim(), time: !midnight };
}
