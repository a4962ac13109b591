import { useLocale } from "../i18n/useLocale.ts";
import type { Bin } from "../ingest/report.ts";

/** When the events begin: bars in the direction of reading, and the same as a table for those who do not see them. */
export function Histogram({ bins }: { readonly bins: readonly Bin[] }) {
  const { t, dates, number } = useLocale();
  const first = bins[0];
  const last = bins.at(-1);
  if (first === undefined || last === undefined) return null;
  const fullest = bins.reduce((most, bin) => (bin.count > most.count ? bin : most), first);
  const alone = bins.filter(({ count }) => count === fullest.count).length === 1;
  const words = ({ from, to }: typeof first): string => dates.window(from, to);
  return (
    <figure className="min-w-0">
      <figcaption className="text-label text-ink-3">
        {t("open.histogram")}
        {alone &&
          ` · ${t("open.histogram-most", { count: fullest.count, period: words(fullest) })}`}
      </figcaption>
      {/* As wide as its bars and no less than its words: each bar stands over its own time. */}
      <div
        aria-hidden
        className="mt-2 w-fit"
        style={{ minWidth: `min(100%, ${bins.length * 3.5}rem)` }}
      >
        <div className="flex h-32 items-end gap-px border-b border-ink">
          {bins.map(({ from, count }) => (
            <span
              key={from}
              className="min-w-px flex-1 bg-ink-2 forced-colors:bg-[CanvasText]"
              style={{ height: count === 0 ? 0 : `max(2px, ${(count / fullest.count) * 100}%)` }}
            />
          ))}
        </div>
        <div className="flex justify-between gap-4 pt-1 text-axis whitespace-nowrap text-ink-3">
          <span>{words(first)}</span>
          {bins.length > 1 && <span>{words(last)}</span>}
        </div>
      </div>
      <table className="sr-only">
        <caption>{t("open.histogram-table")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("open.period")}</th>
            <th scope="col">{t("open.events")}</th>
          </tr>
        </thead>
        <tbody>
          {bins.map((bin) => (
            <tr key={bin.from}>
              <th scope="row">{words(bin)}</th>
              <td>{number(bin.count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
