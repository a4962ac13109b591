import { useMemo } from "react";
import { keptUnder } from "../edit/show.ts";
import { useLocale } from "../i18n/useLocale.ts";
import { NotHere } from "../open/NotHere.tsx";
import { localName } from "../state/dataAddress.ts";
import { useView, viewActions } from "../state/view.ts";
import { PRIMARY, SECONDARY } from "../ui/buttons.ts";
import { takeLostFocus } from "../ui/takeLostFocus.ts";
import { Box, OwnData } from "./StateParts.tsx";

/** Instead of a set of which the address has only the name: the way to it, where it is the draft that is kept here. */
export function LostSet() {
  const { t } = useLocale();
  const name = useView((view) => localName(view.data)) ?? "";
  const embed = useView((view) => view.embed);
  const show = useMemo(() => (embed ? null : keptUnder(name)), [embed, name]);
  if (show === null) return <NotHere />;
  return (
    <Box>
      <h1 ref={takeLostFocus} tabIndex={-1} className="outline-none headline">
        {t("edit.draft-kept")}
      </h1>
      <p className="text-body">{t("edit.draft-kept-text", { name })}</p>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <button type="button" className={PRIMARY} onClick={show}>
          {t("edit.show")}
        </button>
        <button
          type="button"
          className={SECONDARY}
          onClick={() => viewActions.patch({ view: "edit" })}
        >
          {t("edit.go-on")}
        </button>
        <OwnData />
      </div>
    </Box>
  );
}
