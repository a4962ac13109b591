import clsx from "clsx";
import { EventCaption } from "../event/EventCaption.tsx";
import { useLocale } from "../i18n/useLocale.ts";
import { shareUrl } from "../state/history.ts";
import { useFilters } from "../state/selection.ts";
import { isFiltered, useView } from "../state/view.ts";
import { FilteredNote } from "./FilteredNote.tsx";

/** Below the timeline of a small frame: its open event, what it is filtered by, and the way to the full page. */
export function EmbedFoot() {
  const { t } = useLocale();
  const view = useView((state) => state);
  const opened = view.event !== null;
  const filtered = isFiltered({ filters: useFilters(), q: view.q });
  const wayOn = (
    <a
      className={clsx("shrink-0 py-1 text-focus underline", opened ? "-my-1" : "ms-auto")}
      href={shareUrl({ ...view, embed: false })}
      target="_blank"
      rel="noopener"
    >
      {t(opened ? "app.open-sources" : "app.open-full")}
    </a>
  );
  return (
    <>
      <EventCaption>{wayOn}</EventCaption>
      {(filtered || !opened) && (
        <div className="flex min-h-8 items-center gap-3 text-ui">
          {filtered && <FilteredNote />}
          {!opened && wayOn}
        </div>
      )}
    </>
  );
}
