import { useLocale } from "../i18n/useLocale.ts";
import { useView, viewActions, type Theme } from "../state/view.ts";
import { DarkIcon, HelpIcon, LightIcon, SettingsIcon, ShareIcon } from "../ui/icons.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { Popover } from "../ui/Popover.tsx";
import { Settings } from "../ui/Settings.tsx";
import type { FrameProps } from "./FrameProps.ts";

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

/** The masthead's buttons: share, language, theme, settings, help. */
export function Actions({ onHelp, onShare }: Pick<FrameProps, "onHelp" | "onShare">) {
  const { t } = useLocale();
  return (
    <div className="flex items-center gap-1">
      <IconButton
        icon={ShareIcon}
        label={t("app.share")}
        aria-haspopup="dialog"
        onClick={onShare}
      />
      <Appearance />
      <Popover label={t("app.settings")} icon={SettingsIcon}>
        <Settings />
      </Popover>
      <IconButton icon={HelpIcon} label={t("app.help")} onClick={onHelp} />
    </div>
  );
}
