import { useState } from "react";
import { useStore } from "zustand";
import { useLocale } from "../i18n/useLocale.ts";
import { useDataset } from "../state/dataset.ts";
import { linkProblems } from "../state/history.ts";
import { viewActions } from "../state/view.ts";
import { CloseIcon } from "../ui/icons.ts";
import { IconButton } from "../ui/IconButton.tsx";

/** Quiet lines under the masthead: what of a link or a file was not understood. */
export function Notices() {
  const { t } = useLocale();
  const problems = useDataset((state) => state.problems);
  const link = useStore(linkProblems, (state) => state.problems);
  const [dismissed, setDismissed] = useState<readonly unknown[]>([]);
  const lost = problems.filter((problem) => problem.severity === "dropped").length;
  const close = (what: unknown) => () => setDismissed((old) => [...old, what]);
  return (
    <div role="status" className="empty:hidden">
      {link.length > 0 && !dismissed.includes(link) && (
        <Notice onClose={close(link)}>
          {t("app.link-partly", { count: link.length })}{" "}
          {link.map(({ reason, values }) => t(`app.url-${reason}`, values)).join(" · ")}
        </Notice>
      )}
      {lost > 0 && !dismissed.includes(problems) && (
        <Notice onClose={close(problems)}>
          {t("app.data-partly", { count: lost })}{" "}
          <button
            type="button"
            className="min-h-6 text-focus underline"
            onClick={() => viewActions.patch({ view: "about" })}
          >
            {t("app.data-partly-more")}
          </button>
        </Notice>
      )}
    </div>
  );
}

function Notice({
  children,
  onClose,
}: {
  readonly children: React.ReactNode;
  readonly onClose: () => void;
}) {
  const { t } = useLocale();
  return (
    <div className="flex items-center gap-3 border-b border-hair bg-panel px-6 text-ui max-[560px]:px-4">
      <p className="grow py-1.5">{children}</p>
      <IconButton icon={CloseIcon} label={t("ui.close")} onClick={onClose} />
    </div>
  );
}
