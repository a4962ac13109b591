import { useCallback, useEffect, useState } from "react";
import type { ImportFile } from "../ingest/file.ts";
import { useLocale } from "../i18n/useLocale.ts";
import { localDay } from "../model/localDay.ts";
import { Checkbox } from "../ui/Checkbox.tsx";
import { SECONDARY } from "../ui/buttons.ts";
import { CloseIcon } from "../ui/icons.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { Section } from "../ui/Section.tsx";
import { agree, fileOf, forget, recentFiles, type RecentFile, type RecentFiles } from "./recent.ts";

/** What this device remembers; null until it is known, and where the browser keeps nothing. */
function useRecent(): readonly [
  RecentFiles | null,
  (change: Promise<void>, soon?: RecentFiles) => void,
] {
  const [recent, setRecent] = useState<RecentFiles | null>(null);
  const ask = useCallback((): void => {
    recentFiles().then(setRecent, () => undefined);
  }, []);
  useEffect(ask, [ask]);
  // A box that is ticked is ticked at once; what came of it is asked for afterwards.
  const after = (change: Promise<void>, soon = recent): void => {
    setRecent(soon);
    void change.then(ask, ask);
  };
  return [recent, after];
}

interface RecentProps {
  readonly onRead: (files: readonly ImportFile[]) => void;
}

/** Files that were opened before: only for a reader who agrees, and only where the browser keeps anything. */
export function Recent({ onRead }: RecentProps) {
  const { t } = useLocale();
  const [recent, after] = useRecent();
  if (recent === null) return null;
  return (
    <Section title={t("open.recent")}>
      <Checkbox
        label={t("open.recent-agree")}
        checked={recent.agreed}
        onChange={(agreed) => after(agree(agreed), { agreed, files: agreed ? recent.files : [] })}
      />
      <p className="text-ui text-ink-3">{t("open.recent-note")}</p>
      <RecentList files={recent.files} onRead={onRead} onForget={(name) => after(forget(name))} />
      {recent.files.length > 0 && (
        <button
          type="button"
          className={SECONDARY}
          onClick={() => after(agree(false).then(() => agree(true)))}
        >
          {t("open.recent-forget-all")}
        </button>
      )}
    </Section>
  );
}

interface RecentListProps extends RecentProps {
  readonly files: readonly RecentFile[];
  readonly onForget?: (name: string) => void;
}

/** Each opens again, from where it lies or from what was kept of it. */
export function RecentList({ files, onRead, onForget }: RecentListProps) {
  const { t, dates } = useLocale();
  const [gone, setGone] = useState<string | null>(null);
  const open = async (entry: RecentFile): Promise<void> => {
    const file = await fileOf(entry);
    if (file === null) setGone(entry.name);
    else onRead([file]);
  };
  if (files.length === 0) return null;
  return (
    <ul className="mt-1 border-t border-hair">
      {files.map((entry) => (
        <li key={entry.name} className="border-b border-hair-2">
          <div className="flex items-center gap-2">
            <button
              type="button"
              className="flex min-h-9 min-w-0 grow flex-wrap items-center gap-x-2 text-start text-ui wrap-anywhere pointer-coarse:min-h-11"
              onClick={() => void open(entry)}
            >
              <bdi className="text-focus underline underline-offset-3">{entry.name}</bdi>
              <span className="text-ink-3">{dates.day(localDay(new Date(entry.opened)))}</span>
            </button>
            {onForget && (
              <IconButton
                icon={CloseIcon}
                label={t("open.recent-forget", { name: entry.name })}
                onClick={() => onForget(entry.name)}
              />
            )}
          </div>
          {gone === entry.name && (
            <p role="alert" className="pb-2 text-ui text-oppose">
              {t("open.recent-gone")}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
