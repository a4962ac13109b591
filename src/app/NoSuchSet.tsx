import { useLocale } from "../i18n/useLocale.ts";
import { viewActions } from "../state/view.ts";
import { SECONDARY } from "../ui/buttons.ts";
import { Txt } from "../ui/Txt.tsx";
import { takeLostFocus } from "../ui/takeLostFocus.ts";
import { Appearance } from "./Appearance.tsx";
import { useSets } from "./sets.ts";
import { Box, OtherFile } from "./StateParts.tsx";

interface NoSuchSetProps {
  /** As the address gives it. */
  readonly name: string;
  readonly retry: () => void;
}

/** The address names a set that the site does not have: another set helps sooner than a second try. */
export function NoSuchSet({ name, retry }: NoSuchSetProps) {
  const { t } = useLocale();
  const sets = useSets();
  return (
    <Box>
      <header className="flex items-center justify-between text-ui">
        <p className="font-semibold">{t("app.name")}</p>
        <Appearance />
      </header>
      <div role="alert">
        <h1 ref={takeLostFocus} tabIndex={-1} className="outline-none event-title break-words">
          {t("app.no-such-set", { name })}
        </h1>
      </div>
      {sets.length > 0 && (
        <section aria-labelledby="sets-here">
          <h2 id="sets-here" className="text-ui text-ink-2">
            {t("app.sets-here")}
          </h2>
          <ul className="mt-1 border-t border-ink">
            {sets.map(({ id, title }) => (
              <li key={id} className="border-b border-hair">
                <button
                  type="button"
                  className="min-h-11 w-full py-1 text-start text-body font-semibold hover:bg-panel"
                  onClick={() => viewActions.openSet(id)}
                >
                  <Txt text={title} />
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <OtherFile />
        <button type="button" className={SECONDARY} onClick={retry}>
          {t("app.retry")}
        </button>
      </div>
    </Box>
  );
}
