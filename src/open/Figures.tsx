import clsx from "clsx";
import type { ReactNode } from "react";
import type { ImportReport } from "../ingest/report.ts";
import { useLocale } from "../i18n/useLocale.ts";
import { parseDays } from "../model/day.ts";

interface FiguresProps {
  readonly report: ImportReport;
  /** In words. */
  readonly format: string;
}

/** The figures of the whole. Every row is in exactly one of three of them. */
export function Figures({ report, format }: FiguresProps) {
  const { t, number, dates } = useLocale();
  const { rows, events, merged, left, span, killed } = report;
  const from = span === null ? null : parseDays(span.from);
  const to = span === null ? null : parseDays(span.to);
  const facts: readonly (readonly [name: string, value: ReactNode, ofRows?: boolean])[] = [
    [t("open.format"), format],
    [t("open.rows"), number(rows)],
    [t("open.became-events"), number(events), true],
    [t("open.merged"), number(merged), true],
    [t("open.left"), number(left), true],
    [t("open.span"), from && to ? dates.range(from.start, to.end - 1) : t("open.unknown")],
    [
      t("open.killed"),
      killed === null
        ? t("open.killed-unknown")
        : killed.low === killed.high
          ? number(killed.best)
          : t("open.killed-range", { low: killed.low, best: killed.best, high: killed.high }),
    ],
  ];
  return (
    <dl className="grid grid-cols-[auto_1fr] content-start border-b border-hair-2 text-ui">
      {facts.map(([name, value, ofRows = false]) => (
        <div key={name} className="contents">
          <dt className={clsx("border-t border-hair-2 py-1 pe-6 text-ink-3", ofRows && "ps-4")}>
            {name}
          </dt>
          <dd className="border-t border-hair-2 py-1">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
