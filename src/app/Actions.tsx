import { useLocale } from "../i18n/useLocale.ts";
import { shareUrl } from "../state/history.ts";
import { useView, viewActions, viewStore, type Theme } from "../state/view.ts";
import { CopyLink } from "../ui/CopyLink.tsx";
import { DarkIcon, HelpIcon, LightIcon, SettingsIcon } from "../ui/icons.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { Popover } from "../ui/Popover.tsx";
import { Settings } from "../ui/Settings.tsx";

const darkNow = (theme: Theme): boolean =>
  theme === "auto" ? matchMedia("(prefers-color-scheme: dark)").matches : theme === "dark";

/** The masthead's buttons: link, language, theme, settings, help. */
export function Actions({ onHelp }: { readonly onHelp: () => void }) {
  const { lang, t } = useLocale();
  const theme = useView((view) => view.theme);
  const dark = darkNow(theme);
  return (
    <div className="flex items-center gap-1">
      <CopyLink label={t("app.copy-link")} address={() => shareUrl(viewStore.getState())} />
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
      <Popover label={t("app.settings")} icon={SettingsIcon}>
        <Settings />
      </Popover>
      <IconButton icon={HelpIcon} label={t("app.help")} onClick={onHelp} />
    </div>
  );
}
