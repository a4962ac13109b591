import { useId, useRef, useState, type KeyboardEvent } from "react";
import clsx from "clsx";
import { useLocale } from "../i18n/useLocale.ts";
import { useSearching } from "../state/selection.ts";
import { useSearchProgress } from "../state/texts.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { tabLook } from "../ui/tabLook.ts";
import { tabAfter } from "../ui/useRoving.ts";
import { SECTIONS, type SectionProps } from "./sections.ts";

interface SharePanelProps extends SectionProps {
  readonly onClose: () => void;
}

/** Everything that can be taken away from the page, in one dialog. Open as long as it is mounted. */
export function SharePanel({ onClose, pictures }: SharePanelProps) {
  const { t } = useLocale();
  const id = useId();
  const [chosen, choose] = useState(0);
  // What would be described and saved is not what is searched for.
  const searching = useSearching();
  const section = SECTIONS[chosen];
  if (section === undefined) return null;
  const { Section } = section;
  const several = SECTIONS.length > 1;
  return (
    <Dialog title={t("share.title")} shape="page" onClose={onClose}>
      {several && <SectionTabs id={id} chosen={chosen} onChoose={choose} />}
      <div
        id={`${id}-panel`}
        role={several ? "tabpanel" : undefined}
        aria-labelledby={several ? `${id}-${section.name}` : undefined}
        className={clsx("min-w-0", several && "pt-4")}
      >
        {searching ? <NotReady /> : <Section pictures={pictures} />}
      </div>
    </Dialog>
  );
}

function NotReady() {
  const { t } = useLocale();
  const how = useSearchProgress();
  return (
    <div className="flex min-h-24 flex-wrap items-center gap-x-4 gap-y-2 text-ui">
      <p role="status">{t("share.not-ready")}</p>
      <progress
        aria-label={t("ui.searching")}
        max={how?.total ?? 1}
        // Without a value it says that something goes on.
        value={how && how.read < how.total ? how.read : undefined}
        className="h-1.5 w-24 accent-ink"
      />
    </div>
  );
}

interface SectionTabsProps {
  readonly id: string;
  readonly chosen: number;
  readonly onChoose: (section: number) => void;
}

/** One stop of Tab; the arrows go along the line of reading, and round. */
function SectionTabs({ id, chosen, onChoose }: SectionTabsProps) {
  const { t, dir } = useLocale();
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = tabAfter(event.key, chosen, SECTIONS.length, dir);
    if (to === null) return;
    event.preventDefault();
    onChoose(to);
    list.current?.querySelectorAll<HTMLButtonElement>("[role=tab]")[to]?.focus();
  };
  return (
    <div
      ref={list}
      role="tablist"
      aria-label={t("share.title")}
      className="sticky -top-3 z-10 -mx-4 -mt-3 flex flex-wrap gap-x-5 border-b border-hair bg-paper px-4"
      onKeyDown={onKeyDown}
    >
      {SECTIONS.map(({ name, title }, at) => (
        <button
          key={name}
          id={`${id}-${name}`}
          type="button"
          role="tab"
          aria-selected={at === chosen}
          aria-controls={`${id}-panel`}
          tabIndex={at === chosen ? 0 : -1}
          className={tabLook(at === chosen)}
          onClick={() => onChoose(at)}
        >
          {t(title)}
        </button>
      ))}
    </div>
  );
}
