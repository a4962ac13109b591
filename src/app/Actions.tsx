import clsx from "clsx";
import { useLocale } from "../i18n/useLocale.ts";
import { HelpIcon, SettingsIcon, ShareIcon } from "../ui/icons.ts";
import { IconButton, ROW } from "../ui/IconButton.tsx";
import { Popover } from "../ui/Popover.tsx";
import { Appearance } from "./Appearance.tsx";
import type { FrameProps } from "./FrameProps.ts";
import { Settings } from "./rooms.ts";

interface ActionsProps extends Pick<FrameProps, "onHelp" | "onShare"> {
  /** Rows of a menu, in words. */
  readonly rows?: boolean;
}

/** The masthead's buttons: share, language, theme, settings, help. */
export function Actions({ onHelp, onShare, rows = false }: ActionsProps) {
  const { t } = useLocale();
  const settings = t("app.settings");
  return (
    <div className={clsx(!rows && "flex items-center gap-1")}>
      <IconButton
        icon={ShareIcon}
        row={rows}
        label={t("app.share")}
        aria-haspopup="dialog"
        onClick={onShare}
      />
      <Appearance rows={rows} />
      <Popover
        label={settings}
        {...(rows
          ? {
              buttonClassName: ROW,
              button: (
                <>
                  <SettingsIcon size={18} strokeWidth={1.6} aria-hidden />
                  {settings}
                </>
              ),
            }
          : { icon: SettingsIcon })}
      >
        <Settings />
      </Popover>
      <IconButton icon={HelpIcon} row={rows} label={t("app.help")} onClick={onHelp} />
    </div>
  );
}
