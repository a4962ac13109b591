import { isolateForeign } from "../../i18n/direction.ts";
import { eventsInWindow } from "../../query/window.ts";
import type { View } from "../../state/view.ts";
import type { FigureWords } from "../../ui/Figure.tsx";
import type { PictureName } from "../../ui/picture.ts";
import { narrowedWords } from "../shownWords.ts";
import type { Shown } from "./shown.ts";

/** Sources that a figure names; it counts the rest. */
const NAMED = 5;

/** Titles of the sources behind the selection, those of most events first. */
function sourceNames(shown: Shown): string[] {
  const { index, locale, rows } = shown;
  const { values, codes, offsets } = index.facets.source;
  const counts = new Uint32Array(values.length);
  for (const row of rows)
    for (let at = offsets[row] ?? 0; at < (offsets[row + 1] ?? 0); at++) {
      const code = codes[at] ?? 0;
      counts[code] = (counts[code] ?? 0) + 1;
    }
  const names = values
    .map((id, code) => [id, counts[code] ?? 0] as const)
    .filter(([, count]) => count > 0)
    .toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .flatMap(([id]) => {
      const source = index.sources.get(id);
      return source === undefined ? [] : [locale.text(source.title).value];
    });
  const rest = names.length - NAMED;
  return rest <= 1
    ? names
    : [...names.slice(0, NAMED), locale.t("export.figure-more", { count: rest })];
}

/** What a picture says of itself when it is met alone: of what, when, by which choice, from which sources, where to see it. */
export function figureWords(shown: Shown, picture: PictureName, view: View): FigureWords {
  const { index, locale, window, count, link } = shown;
  const { t } = locale;
  const { meta } = index.dataset;
  const title = locale.text(meta.title);
  const period = locale.dates.window(window.from, window.to);
  const total = eventsInWindow(index, window);
  const sources = sourceNames(shown);
  return {
    title,
    lead: [
      count === total
        ? t("export.period", { period, count })
        : t("export.period-of", { period, count, total }),
      ...narrowedWords(locale, { index, view }),
    ],
    notes: [
      ...(sources.length === 0
        ? []
        : [
            t("export.figure-sources", {
              sources: sources
                .map((name) => isolateForeign(name, locale.dir))
                .join(t("share.filter-separator")),
            }),
          ]),
      t("export.figure-data", {
        title: title.value,
        versioned: meta.version === "" ? "no" : "yes",
        version: meta.version,
        date: locale.dates.day(meta.asOf),
        licensed: meta.licence === "" ? "no" : "yes",
        licence: meta.licence,
      }),
    ],
    link,
    empty: t(picture === "network" ? "export.empty-network" : "export.empty"),
  };
}
