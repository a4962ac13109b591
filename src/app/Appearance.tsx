import clsx from "clsx";
import { useSyncExternalStore } from "react";
import { useLocale } from "../i18n/useLocale.ts";
import { useView, viewActions } from "../state/view.ts";
import { DarkIcon, LanguageIcon, LightIcon } from "../ui/icons.ts";
import { IconButton, ROW } from "../ui/IconButton.tsx";

const darkQuery = (): MediaQueryList => matchMedia("(prefers-color-scheme: dark)");
const systemIsDark = (): boolean => darkQuery().matches;

/** Systems turn dark at dusk, under an open page. */
function onSystemChange(tell: () => void): () => void {
  const query = darkQuery();
  query.addEventListener("change", tell);
  return () => query.removeEventListener("change", tell);
}

/** Which language, and light or dark; `rows`: of a menu, in words. */
export function Appearance({ rows = false }: { readonly rows?: boolean }) {
  const { lang, t } = useLocale();
  const theme = useView((view) => view.theme);
  const systemDark = useSyncExternalStore(onSystemChange, systemIsDark);
  const dark = theme === "auto" ? systemDark : theme === "dark";
  const turn = (): void =>
    // What the system has as well is followed when it changes.
    viewActions.patch({ theme: dark !== systemDark ? "auto" : dark ? "light" : "dark" });
  return (
    <div className={clsx(!rows && "flex items-center gap-1")}>
      <button
        type="button"
        lang={lang === "ar" ? "en" : "ar"}
        className={rows ? ROW : "h-8 rounded px-2 text-ui hover:bg-panel pointer-coarse:h-11"}
        onClick={() => viewActions.patch({ lang: lang === "ar" ? "en" : "ar" })}
      >
        {rows && <LanguageIcon size={18} strokeWidth={1.6} aria-hidden />}
        {t("app.other-language")}
      </button>
      <IconButton
        row={rows}
        icon={dark ? LightIcon : DarkIcon}
        label={t(dark ? "app.light" : "app.dark")}
        onClick={turn}
      />
    </div>
  );
}
