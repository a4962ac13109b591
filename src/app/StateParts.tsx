import type { ReactNode } from "react";
import { useLocale } from "../i18n/useLocale.ts";
import { openingActions } from "../state/opening.ts";
import { DEFAULT_SET } from "../state/page.ts";
import { useView, viewActions } from "../state/view.ts";
import { SECONDARY } from "../ui/buttons.ts";

/** Of what is wrong with a file: the way on must stay in sight. */
export const SHOWN = 20;

export function Box({ children }: { readonly children: ReactNode }) {
  return (
    <main className="mx-auto flex h-full max-w-xl flex-col justify-center gap-4 p-6">
      {children}
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
