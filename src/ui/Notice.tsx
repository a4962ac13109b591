import type { ReactNode } from "react";
import { useLocale } from "../i18n/useLocale.ts";
import { CloseIcon } from "./icons.ts";
import { IconButton } from "./IconButton.tsx";
import { focusView } from "./returnFocus.ts";

interface NoticeProps {
  readonly children: ReactNode;
  /** Without it the line stands as long as what it tells. */
  readonly onClose?: () => void;
}

/** A quiet line under the masthead, until the reader closes it. */
export function Notice({ children, onClose }: NoticeProps) {
  const { t } = useLocale();
  return (
    <div className="flex items-start gap-3 border-b border-hair bg-panel px-6 text-ui max-[560px]:px-4">
      <div className="min-w-0 grow py-1.5">{children}</div>
      {onClose && (
        <IconButton
          icon={CloseIcon}
          label={t("ui.close")}
          onClick={() => {
            onClose();
            focusView();
          }}
        />
      )}
    </div>
  );
}
