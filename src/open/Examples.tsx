import { useLocale } from "../i18n/useLocale.ts";
import type { ReportedEvent } from "../ingest/report.ts";
import type { ConflictEvent } from "../model/types.ts";
import { Txt } from "../ui/Txt.tsx";

interface ExamplesProps {
  readonly examples: readonly ReportedEvent[];
  readonly events: readonly ConflictEvent[];
}

/** Five events as they were understood. */
export function Examples({ examples, events }: ExamplesProps) {
  const { t, dates, list, text } = useLocale();
  const dated = (id: string): string => {
    const event = events.find((each) => each.id === id);
    return event === undefined ? "" : dates.interval(event.date);
  };
  return (
    <ol>
      {examples.map(({ id, title, actors }) => (
        <li
          key={id}
          className="grid gap-x-6 border-b border-hair-2 py-2 @min-[560px]:grid-cols-[minmax(9rem,1fr)_3fr]"
        >
          <span className="text-ui text-ink-2">{dated(id)}</span>
          <span className="min-w-0 wrap-anywhere">
            <span className="text-body font-semibold">
              <Txt text={title} />
            </span>
            <span className="block text-ui text-ink-3">
              {actors.length === 0
                ? t("open.no-actors")
                : list(actors.map((name) => text(name).value))}
            </span>
          </span>
        </li>
      ))}
    </ol>
  );
}
