import { createElement } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { Figure, type FigurePlan } from "../../ui/Figure.tsx";
import { resolveTokens } from "../../ui/tokens.ts";
import { breathe, type Work } from "./chunks.ts";
import { fontRules, type UsedText } from "./fonts.ts";

export interface SvgFile {
  readonly text: string;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
}

const firstFamily = (families: string): string =>
  families.split(",")[0]?.trim().replaceAll('"', "") ?? "";

/** What a file must not have from the page: classes, and marks for tests and readers of the screen. */
function bare(svg: SVGSVGElement): void {
  for (const element of [svg, ...svg.querySelectorAll("*")])
    for (const name of ["class", "style", "aria-hidden", "pointer-events"])
      element.removeAttribute(name);
}

const usedTexts = (svg: SVGSVGElement): UsedText[] =>
  [...svg.querySelectorAll("text")].map((element) => ({
    family: firstFamily(element.getAttribute("font-family") ?? ""),
    weight: Number(element.getAttribute("font-weight") ?? 400),
    text: element.textContent,
  }));

/**
 * A figure as a file that stands alone: colours as they are on the page now, the fonts it uses inside it, nothing
 * that must be fetched. Rejects when it was given up, or a font cannot be fetched.
 */
export async function svgOf(plan: FigurePlan, work: Work): Promise<SvgFile> {
  await breathe(work);
  const host = document.createElement("div");
  const root = createRoot(host);
  flushSync(() => root.render(createElement(Figure, plan)));
  const svg = host.querySelector("svg");
  if (svg === null) throw new Error("There is nothing to draw.");
  bare(svg);
  const used = usedTexts(svg);
  const width = Number(svg.getAttribute("width"));
  const height = Number(svg.getAttribute("height"));
  const markup = new XMLSerializer().serializeToString(svg);
  root.unmount();
  work.progress(0.4);
  await breathe(work);
  const rules = await fontRules(used, work.signal);
  work.progress(0.9);
  await breathe(work);
  const opens = markup.indexOf(">") + 1;
  const styled = `${markup.slice(0, opens)}<style>${rules}</style>${markup.slice(opens)}`;
  return {
    text: `<?xml version="1.0" encoding="UTF-8"?>\n${resolveTokens(styled, document.body)}\n`,
    width,
    height,
  };
}
