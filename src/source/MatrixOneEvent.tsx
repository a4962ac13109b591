import { useId } from "react";
import { isolateForeign } from "../i18n/direction.ts";
import { useLocale } from "../i18n/useLocale.ts";
import { testimonyOf } from "../query/agreement.ts";
import { useIndex } from "../state/dataset.ts";
import { useView, viewActions } from "../state/view.ts";
import { BackIcon, ForwardIcon } from "../ui/icons.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { SourceLink } from "../ui/SourceLink.tsx";
import { Txt } from "../ui/Txt.tsx";
import type { Column } from "./columns.ts";
import { EventName } from "./MatrixTable.tsx";
import { TestimonyCell } from "./TestimonyCell.tsx";

interface MatrixOneEventProps {
  readonly rows: readonly number[];
  readonly columns: readonly Column[];
  /** Position among `rows`. */
  readonly at: number;
  readonly onMove: (at: number) => void;
}

/** The matrix where there is room for one of its rows: an event, and what each source does about it. */
export function MatrixOneEvent({ rows, columns, at, onMove }: MatrixOneEventProps) {
  const { t, number, text, dir } = useLocale();
  const { events } = useIndex();
  const open = useView((view) => view.event);
  const choice = useId();
  const event = events.at(rows[at] ?? -1);
  if (event === undefined) return null;
  const told = columns.map((column) => ({ column, testimony: testimonyOf(event, column.ids) }));
  const speaking = told.filter(({ testimony }) => testimony.standing !== "silent");
  const move = (to: number): void => {
    onMove(to);
    const next = events.at(rows[to] ?? -1);
    // The panel follows where it is open.
    if (open !== null && next) viewActions.openEvent(next.id);
  };
  return (
    <div className="text-ui">
      <div className="flex items-center gap-1 border-b border-ink py-1">
        <IconButton
          icon={BackIcon}
          directional
          label={t("accounts.event-before")}
          disabled={at === 0}
          onClick={() => move(at - 1)}
        />
        <label htmlFor={choice} className="sr-only">
          {t("accounts.event")}
        </label>
        <select
          id={choice}
          value={at}
          className="h-8 min-w-0 grow border-b border-control bg-paper pointer-coarse:h-11"
          onChange={(change) => move(Number(change.currentTarget.value))}
        >
          {rows.map((row, position) => {
            const each = events.at(row);
            return (
              <option key={row} value={position}>
                {number(position + 1)}. {each ? isolateForeign(text(each.title).value, dir) : ""}
              </option>
            );
          })}
        </select>
        <IconButton
          icon={ForwardIcon}
          directional
          label={t("accounts.event-after")}
          disabled={at === rows.length - 1}
          onClick={() => move(at + 1)}
        />
      </div>
      <div className="py-2.5">
        <EventName event={event} />
      </div>
      <ul className="border-t border-hair">
        {speaking.map(({ column, testimony }) => (
          <li
            key={column.id}
            data-standing={testimony.standing}
            className="border-b border-hair-2 py-2"
          >
            <p className="mb-0.5 text-label">
              {column.sources.length === 1 && column.sources[0] ? (
                <SourceLink source={column.sources[0]} />
              ) : (
                <Txt text={column.label} />
              )}
            </p>
            <TestimonyCell event={event} testimony={testimony} sources={column.ids} />
          </li>
        ))}
      </ul>
      <p className="py-2 text-label text-ink-3">
        {t("accounts.silent-others", { count: told.length - speaking.length })}
      </p>
    </div>
  );
}
