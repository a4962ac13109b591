import { useEffect, useState } from "react";
import { useLocale } from "../i18n/useLocale.ts";
import { useView } from "../state/view.ts";
import { IN_TEXT } from "../ui/buttons.ts";
import { Notice } from "../ui/Notice.tsx";
import { focusView } from "../ui/returnFocus.ts";
import { useOnline } from "../ui/useOnline.ts";
import { leaveSwitching, type SetEntry, switchTo, useSwitching } from "./switching.ts";

/** Longest wait for a set before a notice says that it is loading, milliseconds. */
const PATIENCE = 400;

/** State of the set that the reader chose, while the set they chose it from is still shown. */
export function SwitchNotice() {
  const { to, failed, from } = useSwitching();
  const here = useView(({ set, data }) => set === from.set && data === from.data);
  if (to === null || !here) return null;
  return failed ? <SetFailed to={to} /> : <SetComing to={to} />;
}

function SetComing({ to }: { readonly to: SetEntry }) {
  const { t, text } = useLocale();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  if (!late) return null;
  return (
    <Notice onClose={leaveSwitching}>{t("app.set-coming", { title: text(to.title).value })}</Notice>
  );
}

function SetFailed({ to }: { readonly to: SetEntry }) {
  const { t, text } = useLocale();
  const online = useOnline();
  const [wasOnline] = useState(online);
  const why = !online ? "offline" : wasOnline ? "unreachable" : "back";
  return (
    <Notice onClose={leaveSwitching}>
      {t(`app.set-${why}`, { title: text(to.title).value })}{" "}
      <button
        type="button"
        className={IN_TEXT}
        onClick={() => {
          // The notice is gone then.
          void switchTo(to);
          focusView();
        }}
      >
        {t("app.retry")}
      </button>
    </Notice>
  );
}
