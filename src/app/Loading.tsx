import { useLocale } from "../i18n/useLocale.ts";
import { useDataset } from "../state/dataset.ts";
import { ReadingProgress } from "./rooms.ts";

/** Real lanes with open rings: what will be there, and no shimmer. */
export function Loading() {
  const { t } = useLocale();
  const reading = useDataset((state) => state.reading);
  return (
    <main className="flex h-full flex-col justify-center gap-3 p-6" aria-busy="true">
      <svg className="h-44 w-full max-w-4xl self-center" aria-hidden>
        {[0, 1, 2, 3].map((lane) => (
          <g key={lane} fill="none" stroke="var(--control)">
            <line x1="0" x2="100%" y1={24 + lane * 40} y2={24 + lane * 40} stroke="var(--hair)" />
            {[8, 23, 38, 54, 71, 88].map((at) => (
              <circle
                key={at}
                cx={`${at + ((lane * 5) % 9)}%`}
                cy={24 + lane * 40}
                r="4.5"
                fill="var(--paper)"
              />
            ))}
          </g>
        ))}
      </svg>
      {reading === null ? (
        <p role="status" className="text-center text-ui text-ink-3">
          {t("app.loading")}
        </p>
      ) : (
        <ReadingProgress {...reading} />
      )}
    </main>
  );
}
