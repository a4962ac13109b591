import clsx from "clsx";
import { memo, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { useLocale } from "../i18n/useLocale.ts";
import { fold } from "../query/fold.ts";
import { IN_TEXT } from "../ui/buttons.ts";
import { CategoryDot } from "../ui/CategoryDot.tsx";
import { ZoomInIcon } from "../ui/icons.ts";
import { addRecord } from "./addRecord.ts";
import { useFlawCount } from "./check.ts";
import { editorActions, useEditor } from "./editorState.ts";
import { draftActions, draftStore, useFile } from "./draft.ts";
import { INPUT } from "./Field.tsx";
import { eventsByDate, idAt, idsOf, type List } from "./lists.ts";
import { rowsAt, type SetFile, stringAt, valueAt } from "./tree.ts";
import { dateWords, recordName } from "./words.ts";

/** More than one looks through at a glance. */
const MANY = 12;

/** The records of a list by name; one of them lies open beside it. */
export function RecordList({ list }: { readonly list: List }) {
  const locale = useLocale();
  const { t } = locale;
  // A letter typed in the form may stand here a little later.
  const file = useDeferredValue(useFile((whole) => whole));
  const open = useEditor((editor) => editor.open[list]);
  const [sought, setSought] = useState("");
  const count = rowsAt(file, [list]).length;
  const rows = useMemo(
    () =>
      Array.from({ length: count }, (_, at) => ({ at, name: recordName(locale, file, list, at) })),
    [count, locale, file, list],
  );
  const slots = useMemo(() => slotsOf(file, list), [file, list]);
  const wanted = fold(sought.trim());
  const shown = wanted === "" ? rows : rows.filter(({ name }) => fold(name.value).includes(wanted));
  const add = (): void => {
    setSought("");
    addRecord(locale, list);
  };
  const unordered = useMemo(
    () => list === "events" && eventsByDate(file).some((at, place) => at !== place),
    [list, file],
  );
  const sort = (): void => {
    const stays = idAt(file, "events", open);
    draftActions.sortEvents();
    const sorted = draftStore.getState().draft?.file ?? {};
    editorActions.open("events", Math.max(0, idsOf(sorted, "events").indexOf(stays)));
    editorActions.say(t("edit.said-sorted"));
  };
  const box = useRef<HTMLElement>(null);
  useEffect(() => keepInSight(box.current), [open, count]);
  return (
    <nav
      ref={box}
      aria-label={t(`edit.section-${list}`)}
      className="max-h-72 overflow-auto py-2 @min-[720px]:h-full @min-[720px]:max-h-none"
    >
      <button
        type="button"
        data-new
        className="flex min-h-10 w-full items-center gap-2 border-b border-hair text-ui font-semibold text-focus pointer-coarse:min-h-11"
        onClick={add}
      >
        <ZoomInIcon size={16} strokeWidth={2} aria-hidden />
        {t(`edit.new-${list}`)}
      </button>
      {unordered && (
        <button type="button" className={`text-label ${IN_TEXT}`} onClick={sort}>
          {t("edit.sort-events")}
        </button>
      )}
      {count > MANY && (
        <input
          type="search"
          dir="auto"
          value={sought}
          aria-label={t("edit.find")}
          placeholder={t("edit.find")}
          className={`${INPUT} my-2`}
          onChange={(event) => setSought(event.target.value)}
        />
      )}
      {count === 0 && <p className="py-3 text-ui text-ink-3">{t(`edit.none-${list}`)}</p>}
      <ol>
        {shown.map(({ at, name }) => (
          <Row
            key={at}
            list={list}
            at={at}
            open={at === open}
            name={name.value}
            lang={name.lang}
            dir={name.dir}
            date={list === "events" ? dateWords(locale, file, at) : ""}
            slot={slots.of(at)}
          />
        ))}
      </ol>
      {wanted !== "" && shown.length === 0 && (
        <p className="py-3 text-ui text-ink-3">{t("edit.none-found")}</p>
      )}
    </nav>
  );
}

/** Scrolls the list, and not the page, to the open record. */
function keepInSight(box: HTMLElement | null): void {
  const row = box?.querySelector('[aria-current="true"]');
  if (box === null || !row) return;
  const [frame, place] = [box.getBoundingClientRect(), row.getBoundingClientRect()];
  if (place.top < frame.top) box.scrollTop -= frame.top - place.top;
  if (place.bottom > frame.bottom) box.scrollTop += place.bottom - frame.bottom;
}

interface Slots {
  /** The colour of a category, and of an event that has one; else null. */
  of(at: number): number | null;
}

function slotsOf(file: SetFile, list: List): Slots {
  const slots = idsOf(file, "categories").map((id, at) => {
    const slot = valueAt(file, ["categories", at, "slot"]);
    return [id, typeof slot === "number" ? slot : (at % 8) + 1] as const;
  });
  const byId = new Map(slots.toReversed());
  return {
    of(at) {
      if (list === "categories") return slots[at]?.[1] ?? null;
      if (list !== "events") return null;
      return byId.get(stringAt(file, ["events", at, "category"])) ?? null;
    },
  };
}

interface RowProps {
  readonly list: List;
  readonly at: number;
  readonly open: boolean;
  readonly name: string;
  readonly lang: string;
  readonly dir: "rtl" | "ltr";
  readonly date: string;
  readonly slot: number | null;
}

/** Drawn again when something in it is another, and not with every letter of one of five hundred. */
const Row = memo(function Row({ list, at, open, name, lang, dir, date, slot }: RowProps) {
  return (
    <li className="[contain-intrinsic-size:auto_2.25rem] [content-visibility:auto]">
      <button
        type="button"
        aria-current={open ? "true" : undefined}
        className={clsx(
          "relative block w-full border-b border-hair-2 py-1.5 ps-3 pe-1 text-start text-ui hover:bg-panel pointer-coarse:min-h-11",
          open &&
            "bg-panel before:absolute before:inset-y-0 before:start-0 before:w-[3px] before:bg-ink forced-colors:before:bg-[Highlight]",
        )}
        onClick={() => editorActions.open(list, at)}
      >
        {date !== "" && <span className="block text-axis text-ink-3">{date}</span>}
        <span className="flex items-baseline gap-2">
          {slot !== null && <CategoryDot slot={slot} />}
          <bdi lang={lang} dir={dir} className={clsx("min-w-0 grow", open && "font-semibold")}>
            {name}
          </bdi>
          <FlawCount record={`${list}/${at}`} />
        </span>
      </button>
    </li>
  );
});

function FlawCount({ record }: { readonly record: string }) {
  const { t } = useLocale();
  const { all, wrong } = useFlawCount(record);
  if (all === 0) return null;
  return (
    <span className={clsx("shrink-0 text-axis", wrong > 0 ? "text-oppose" : "text-ink-3")}>
      {t("edit.flaws-short", { count: all })}
    </span>
  );
}
