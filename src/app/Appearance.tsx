import { useLocale } from "../i18n/useLocale.ts";
import { useView, viewActions, type Theme } from "../state/view.ts";
import { DarkIcon, LightIcon } from "../ui/icons.ts";
import { IconButton } from "../ui/IconButton.tsx";

const darkNow = (theme: Theme): boolean =>
  theme === "auto" ? matchMedia("(prefers-color-scheme: dark)").matches : theme === "dark";

/** Which language, and light or dark. */
export function Appearance() {
  const { lang, t } = useLocale();
  const theme = useView((view) => view.theme);
  const dark = darkNow(theme);
  return (
    <div className="flex items-center gap-1">
      <button
        type="button"
        lang={lang === "ar" ? "en" : "ar"}
        className="h-8 rounded px-2 text-ui hover:bg-panel pointer-coarse:h-11"
        onClick={() => viewActions.patch({ lang: lang === "ar" ? "en" : "ar" })}
      >
        {t("app.other-language")}
      </button>
      <IconButton
        icon={dark ? LightIcon : DarkIcon}
        label={t(dark ? "app.light" : "app.dark")}
        onClick={() => viewActions.patch({ theme: dark ? "light" : "dark" })}
      />
    </div>
  );
}
