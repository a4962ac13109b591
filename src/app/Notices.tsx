import { useState } from "react";
import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import { useLocale } from "../i18n/useLocale.ts";
import { importOf } from "../open/imported.ts";
import { localName } from "../state/dataAddress.ts";
import { useDataset } from "../state/dataset.ts";
import { linkProblems } from "../state/history.ts";
import { useLocalSets } from "../state/localSets.ts";
import { useView, viewActions } from "../state/view.ts";
import { IN_TEXT } from "../ui/buttons.ts";
import { Notice } from "../ui/Notice.tsx";
import { focusView } from "../ui/returnFocus.ts";
import { DraftNotice, ImportNotice, VersionNotice } from "./rooms.ts";
import { SwitchNotice } from "./SwitchNotice.tsx";

function useDraftShown(): boolean {
  const name = useView((view) => localName(view.data));
  return useLocalSets()[name ?? ""]?.draft === true;
}

/** The problems whose notice the reader has closed: they are told in two places. */
const closedProblems = createStore<{ readonly of: unknown }>(() => ({ of: null }));

/** What of a link was not understood, and what has changed since it was made. */
export function LinkNotices() {
  const { t } = useLocale();
  const link = useStore(linkProblems, (state) => state.problems);
  const closed = useStore(closedProblems, (state) => state.of);
  const pinned = useView((view) => view.version);
  const present = useDataset((state) => state.index?.dataset.meta.version);
  return (
    <>
      {link.length > 0 && link !== closed && (
        <Notice onClose={() => closedProblems.setState({ of: link })}>
          {t("app.link-partly", { count: link.length })}{" "}
          {link.map(({ reason, values }) => t(`app.url-${reason}`, values)).join(" · ")}
        </Notice>
      )}
      {pinned !== null && pinned !== present && <VersionNotice version={pinned} />}
    </>
  );
}

/** Quiet lines under the masthead: what of a link or a file was not understood, what has changed since. */
export function Notices() {
  const { t } = useLocale();
  const problems = useDataset((state) => state.problems);
  const [dismissed, setDismissed] = useState<readonly unknown[]>([]);
  const embed = useView((view) => view.embed);
  const index = useDataset((state) => state.index);
  const rest = useDataset((state) => state.rest);
  const draft = useDraftShown();
  const imported = embed ? null : importOf(index);
  const lost = problems.filter((problem) => problem.severity === "dropped").length;
  const close = (what: unknown) => () => setDismissed((old) => [...old, what]);
  return (
    <div role="status" className="empty:hidden">
      <LinkNotices />
      <SwitchNotice />
      {draft && <DraftNotice />}
      {imported !== null && !dismissed.includes(index) && (
        <ImportNotice imported={imported} onClose={close(index)} />
      )}
      {imported === null && lost > 0 && !dismissed.includes(problems) && (
        <Notice onClose={close(problems)}>
          {rest === null ? (
            t("app.data-partly", { count: lost })
          ) : (
            <>
              {t("app.arriving", { read: rest.events, total: rest.total })}{" "}
              <button
                type="button"
                className={IN_TEXT}
                onClick={() => {
                  // The notice is gone then.
                  rest.read();
                  focusView();
                }}
              >
                {t(`open.notice-${rest.kind}`)}
              </button>
              {" ·"}
            </>
          )}{" "}
          <button
            type="button"
            className={IN_TEXT}
            onClick={() => viewActions.patch({ view: "about" })}
          >
            {t("app.data-partly-more")}
          </button>
        </Notice>
      )}
    </div>
  );
}
