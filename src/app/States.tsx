import type { ReactNode } from "react";
import { useLocale } from "../i18n/useLocale.ts";
import { useDataset } from "../state/dataset.ts";
import { openingActions } from "../state/opening.ts";
import { DEFAULT_SET, useView, viewActions } from "../state/view.ts";
import { ProblemList } from "../ui/ProblemList.tsx";
import { ReadingProgress } from "./rooms.ts";

export const PRIMARY = "h-10 rounded bg-ink px-4 text-ui font-semibold text-paper";
/** Of what is wrong with a file: the way on must stay in sight. */
export const SHOWN = 20;
export const SECONDARY = "h-10 px-2 text-ui text-focus underline";

export function Box({ children }: { readonly children: ReactNode }) {
  return (
    <main className="mx-auto flex h-full max-w-xl flex-col justify-center gap-4 p-6">
      {children}
    </main>
  );
}

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

/** Back to what the explorer opens by itself; nothing when that is where the reader is. */
export function OwnData() {
  const { t } = useLocale();
  const away = useView(({ data, set }) => data !== null || set !== DEFAULT_SET);
  if (!away) return null;
  return (
    <button type="button" className={SECONDARY} onClick={() => viewActions.openSet(DEFAULT_SET)}>
      {t("app.open-default")}
    </button>
  );
}

/** Another way in; a frame in somebody's page has none. */
export function OtherFile() {
  const { t } = useLocale();
  const embed = useView((view) => view.embed);
  if (embed) return null;
  return (
    <button type="button" className={SECONDARY} onClick={openingActions.choose}>
      {t("app.open-own")}
    </button>
  );
}

/** Nothing could be opened: why, and a way on. The link stays as it is. */
export function Failed({ retry }: { readonly retry: () => void }) {
  const { t } = useLocale();
  const problems = useDataset((state) => state.problems);
  return (
    <Box>
      <div role="alert" className="grid gap-4 border-s-4 border-oppose ps-5">
        <h1 className="headline">{t("app.failed")}</h1>
        <ProblemList problems={problems} most={SHOWN} />
        <p className="text-ui text-ink-2">{t("app.failed-link-kept")}</p>
        <div className="flex flex-wrap gap-3">
          <button type="button" className={PRIMARY} onClick={retry}>
            {t("app.retry")}
          </button>
          <OtherFile />
          <OwnData />
        </div>
      </div>
    </Box>
  );
}
