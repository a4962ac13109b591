import { useLocale } from "../i18n/useLocale.ts";
import { slotOf } from "../query/slot.ts";
import { useIndex } from "../state/dataset.ts";
import { useView, viewActions } from "../state/view.ts";
import { CategoryDot } from "../ui/CategoryDot.tsx";
import { Txt } from "../ui/Txt.tsx";
import { dateOf } from "./sentences.ts";

interface EventRowsProps {
  /** Rows of the index, oldest first. */
  readonly rows: Iterable<number>;
  /** What to say of this actor's part in each. */
  readonly actor?: string;
}

/** Events by date; each opens. */
export function EventRows({ rows, actor }: EventRowsProps) {
  const locale = useLocale();
  const index = useIndex();
  const open = useView((view) => view.event);
  return (
    <ol className="-mx-1 text-ui">
      {[...rows].map((row) => {
        const event = index.events.at(row);
        if (!event) return null;
        const roles = event.actors.filter((each) => each.actor === actor).map(({ role }) => role);
        return (
          <li key={event.id}>
            <button
              type="button"
              data-event={event.id}
              aria-current={event.id === open ? "true" : undefined}
              onClick={() => viewActions.openEvent(event.id)}
              className="group grid w-full grid-cols-[10px_1fr] gap-x-2.5 px-1 py-1 text-start pointer-coarse:min-h-11"
            >
              <span className="pt-[0.42em]">
                <CategoryDot slot={slotOf(index, event)} size={8} />
              </span>
              <span>
                <span className="block text-axis text-ink-3">
                  {[
                    dateOf(locale, event),
                    ...roles.map((role) => locale.t(`model.role-${role}`)),
                  ].join(" · ")}
                </span>
                <span className="underline-offset-4 group-hover:underline group-aria-[current]:font-semibold">
                  <Txt text={event.title} />
                </span>
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
