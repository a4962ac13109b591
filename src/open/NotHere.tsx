import { useEffect, useState } from "react";
import { useLocale } from "../i18n/useLocale.ts";
import { localName } from "../state/dataAddress.ts";
import { localSlug } from "../state/openLocalSet.ts";
import { openingActions } from "../state/opening.ts";
import { DEFAULT_SET } from "../state/page.ts";
import { useView, viewActions } from "../state/view.ts";
import { PRIMARY, SECONDARY } from "../ui/buttons.ts";
import { takeLostFocus } from "../ui/takeLostFocus.ts";
import { RecentList } from "./Recent.tsx";
import { recentFiles, type RecentFile } from "./recent.ts";

/** Instead of a set that lies on a reader's own device: after a reload, or from somebody else's link. */
export function NotHere() {
  const { t } = useLocale();
  const name = useView((view) => localName(view.data)) ?? "";
  const embed = useView((view) => view.embed);
  const [kept, setKept] = useState<readonly RecentFile[]>([]);
  useEffect(() => {
    let cancelled = false;
    recentFiles().then(
      (recent) => {
        if (!cancelled && recent !== null)
          setKept(recent.files.filter((file) => localSlug(file.name) === name));
      },
      () => undefined,
    );
    return () => {
      cancelled = true;
    };
  }, [name]);
  return (
    <main className="mx-auto flex min-h-full max-w-xl flex-col justify-center gap-4 p-6">
      <h1 ref={takeLostFocus} tabIndex={-1} className="outline-none headline">
        {t("open.not-here")}
      </h1>
      <p className="text-body">{t("open.not-here-text", { name })}</p>
      {!embed && (
        <>
          {kept.length > 0 && (
            <div>
              <h2 className="text-label font-semibold">{t("open.not-here-kept")}</h2>
              <RecentList files={kept} onRead={openingActions.read} />
            </div>
          )}
          <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
            <button type="button" className={PRIMARY} onClick={openingActions.choose}>
              {t("open.not-here-choose")}
            </button>
            <button
              type="button"
              className={SECONDARY}
              onClick={() => viewActions.openSet(DEFAULT_SET)}
            >
              {t("app.open-default")}
            </button>
          </div>
        </>
      )}
    </main>
  );
}
