import type { View } from "../../state/view.ts";
import { measureText } from "../../ui/measureText.ts";
import type { DrawPicture, PictureName } from "../../ui/picture.ts";
import type { Selection } from "../../query/select.ts";
import { type Work, breathe } from "./chunks.ts";
import { figureWords } from "./figureWords.ts";
import { loadFaces } from "./fonts.ts";
import type { Shown } from "./shown.ts";
import { svgOf, type SvgFile } from "./svg.ts";
import { LEAST_WIDTH, MOST_WIDTH } from "./widths.ts";

const MARGIN = 24;

interface PicturePlan {
  readonly name: PictureName;
  readonly draw: DrawPicture;
  readonly shown: Shown & { readonly selection: Selection };
  readonly view: View;
  /** Of the file, CSS pixels, margins included. */
  readonly width: number;
}

/** The figure of a room as an SVG file: its drawing with title, legend, notes and link. */
export async function takePicture(
  { name, draw, shown, view, width }: PicturePlan,
  work: Work,
): Promise<SvgFile> {
  await loadFaces();
  await breathe(work);
  const { index, selection, window, locale } = shown;
  const picture = await draw(
    {
      index,
      selection,
      window,
      view,
      locale,
      width: Math.round(Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, width))) - MARGIN * 2,
      measure: measureText,
    },
    work.signal,
  );
  work.progress(0.2);
  return svgOf(
    {
      picture,
      lang: locale.lang,
      dir: locale.dir,
      measure: measureText,
      margin: MARGIN,
      words: figureWords(shown, name, view),
    },
    work,
  );
}
