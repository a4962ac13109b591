import clsx from "clsx";
import { useMemo, useRef, useState, type ReactElement } from "react";
import { useLocale } from "../i18n/useLocale.ts";
import { useIndex } from "../state/dataset.ts";
import { useSelection, useTimeWindow } from "../state/selection.ts";
import { useOpenEvent } from "../state/texts.ts";
import { lazyRoom } from "../ui/lazyRoom.tsx";
import { listLayout, withWritten, type Strip } from "./listLayout.ts";
import { MANY, monthLayout } from "./monthLayout.ts";
import { HEADING, isHeading, keyOf, StripLine } from "./StripLine.tsx";
import { useEmphasis } from "./useEmphasis.ts";
import { useFocusOfUnfolded } from "./useFocusOfUnfolded.ts";
import { writtenDays } from "./written.ts";

/** From here on only the lines in sight are there, as ever where texts come from a file. */
const LONG = 400;
const LongList = lazyRoom(() => import("./LongList.tsx").then((room) => room.LongList));

/** The timeline for narrow places: top to bottom, the same in every direction of reading. */
export function EventList() {
  const index = useIndex();
  const { t } = useLocale();
  const selection = useSelection();
  const { before, after } = selection;
  const window = useTimeWindow();
  const { row: openRow } = useOpenEvent();
  const emphasisOf = useEmphasis();
  const [unfolded, setUnfolded] = useState<ReadonlySet<number>>(new Set());
  const [parts, setParts] = useState<ReadonlySet<string>>(new Set());
  const strips = useMemo(() => {
    const shown = openRow === undefined ? unfolded : new Set([...unfolded, openRow]);
    return withWritten(
      index,
      selection.count > MANY
        ? monthLayout(index, selection, window, parts)
        : listLayout(index, [...selection.rows], window, shown),
      window,
      writtenDays(index),
    );
  }, [index, selection, window, unfolded, parts, openRow]);
  const list = useRef<HTMLElement>(null);
  const focusUnfolded = useFocusOfUnfolded(list, strips);
  const line = (strip: Strip): ReactElement => (
    <StripLine
      strip={strip}
      dimmed={strip.kind === "event" && emphasisOf(strip.row) === "dimmed"}
      selected={strip.kind === "event" && strip.row === openRow}
      onUnfold={(more) => {
        focusUnfolded();
        setUnfolded((old) => new Set([...old, ...more]));
      }}
      onOpenPart={(part) => {
        focusUnfolded();
        setParts((old) => new Set([...old, part]));
      }}
    />
  );
  return (
    <section ref={list} aria-label={t("timeline.list-label")} className="pb-5">
      {before > 0 && <Edge>{t("timeline.edge-before", { count: before })}</Edge>}
      {strips.length > LONG || selection.count > MANY ? (
        <LongList strips={strips} line={line} open={openRow} />
      ) : (
        <ol>
          {strips.map((strip) => (
            <li
              key={keyOf(strip)}
              className={isHeading(strip) ? clsx(HEADING, "sticky top-0 z-10") : undefined}
            >
              {line(strip)}
            </li>
          ))}
        </ol>
      )}
      {after > 0 && <Edge>{t("timeline.edge-after", { count: after })}</Edge>}
    </section>
  );
}

function Edge({ children }: { readonly children: string }) {
  return <p className="px-4 py-2 text-label text-ink-3">{children}</p>;
}
