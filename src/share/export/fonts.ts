import plexArabic from "@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-400-normal.woff2?url";
import plexArabicBold from "@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-600-normal.woff2?url";
import plexLatin from "@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-latin-400-normal.woff2?url";
import plexLatinBold from "@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-latin-600-normal.woff2?url";
import markaziArabic from "@fontsource/markazi-text/files/markazi-text-arabic-600-normal.woff2?url";
import markaziLatin from "@fontsource/markazi-text/files/markazi-text-latin-600-normal.woff2?url";
import sourceSerif from "@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2?url";

interface Face {
  readonly family: string;
  readonly weight: 400 | 600;
  readonly url: string;
  /** One for each script, wider than those of app/fonts.css: a letter that no file has is drawn in the reader's own font. */
  readonly range: string;
  readonly has: RegExp;
}

const ARABIC = "U+0600-06FF,U+0750-077F,U+0870-08FF,U+200C-200F,U+FB50-FDFF,U+FE70-FEFC";
const LATIN =
  "U+0000-00FF,U+0131,U+0152-0153,U+02C6,U+02DA,U+02DC,U+2000-200B,U+2010-206F,U+2190-2193,U+2212";
const HAS_ARABIC = /[\u0600-\u06ff\u0750-\u077f\u0870-\u08ff\ufb50-\ufdff\ufe70-\ufefc]/u;
// A space alone needs no file.
const HAS_LATIN = /[!-\u00ff\u2010-\u206f\u2190-\u2193\u2212]/u;

const PLEX = "IBM Plex Sans Arabic";

/** The files that the page itself shows its text with: nothing is fetched that is not there already. */
const FACES: readonly Face[] = [
  { family: PLEX, weight: 400, url: plexArabic, range: ARABIC, has: HAS_ARABIC },
  { family: PLEX, weight: 600, url: plexArabicBold, range: ARABIC, has: HAS_ARABIC },
  { family: PLEX, weight: 400, url: plexLatin, range: LATIN, has: HAS_LATIN },
  { family: PLEX, weight: 600, url: plexLatinBold, range: LATIN, has: HAS_LATIN },
  { family: "Markazi Text", weight: 600, url: markaziArabic, range: ARABIC, has: HAS_ARABIC },
  { family: "Markazi Text", weight: 600, url: markaziLatin, range: LATIN, has: HAS_LATIN },
  { family: "Source Serif 4", weight: 600, url: sourceSerif, range: LATIN, has: HAS_LATIN },
];

/** All text of a drawing by the first family and the weight that it is set in. */
export interface UsedText {
  readonly family: string;
  readonly weight: number;
  readonly text: string;
}

const usedFaces = (used: readonly UsedText[]): readonly Face[] =>
  FACES.filter(({ family, weight, has }) =>
    used.some((each) => each.family === family && each.weight === weight && has.test(each.text)),
  );

/** One letter of each file: seen and the digits. */
const SAMPLE = "\u0633 S 2019";

/** So that a drawing is measured in the faces that it will be shown in. */
export async function loadFaces(): Promise<void> {
  const faces = ["400 12px", "600 12px"].map((font) => `${font} "${PLEX}"`);
  const heads = ['600 12px "Markazi Text"', '600 12px "Source Serif 4"'];
  await Promise.allSettled([...faces, ...heads].map((font) => document.fonts.load(font, SAMPLE)));
}

function base64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}

const fetched = new Map<string, string>();

async function dataOf(url: string, signal: AbortSignal): Promise<string> {
  const known = fetched.get(url);
  if (known !== undefined) return known;
  const answer = await fetch(url, { signal });
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  const data = `data:font/woff2;base64,${base64(new Uint8Array(await answer.arrayBuffer()))}`;
  fetched.set(url, data);
  return data;
}

/** `@font-face` rules with the files in them, for the faces that are used alone. Rejects when one cannot be fetched. */
export async function fontRules(used: readonly UsedText[], signal: AbortSignal): Promise<string> {
  const rules = await Promise.all(
    usedFaces(used).map(
      async ({ family, weight, url, range }) =>
        `@font-face{font-family:"${family}";font-weight:${weight};src:url("${await dataOf(url, signal)}") format("woff2");unicode-range:${range}}`,
    ),
  );
  return rules.join("");
}
