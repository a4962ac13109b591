import { useLocale } from "../i18n/useLocale.ts";
import { HelpIcon, SettingsIcon, ShareIcon } from "../ui/icons.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { Popover } from "../ui/Popover.tsx";
import { Settings } from "../ui/Settings.tsx";
import { Appearance } from "./Appearance.tsx";
import type { FrameProps } from "./FrameProps.ts";

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
