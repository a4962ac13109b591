import clsx from "clsx";
import { useLocale } from "../i18n/useLocale.ts";
import { useView, viewActions, type Theme } from "../state/view.ts";
import { DarkIcon, LanguageIcon, LightIcon } from "../ui/icons.ts";
import { IconButton, ROW } from "../ui/IconButton.tsx";

const darkNow = (theme: Theme): boolean =>
  theme === "auto" ? matchMedia("(prefers-color-scheme: dark)").matches : theme === "dark";

/** Which language, and light or dark; `rows`: of a menu, in words. */
export function Appearance({ rows = false }: { readonly rows?: boolean }) {
  const { lang, t } = useLocale();
  const theme = useView((view) => view.theme);
  const dark = darkNow(theme);
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
        onClick={() => viewActions.patch({ theme: dark ? "light" : "dark" })}
      />
    </div>
  );
}
