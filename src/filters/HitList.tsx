import clsx from "clsx";
import {
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
  type CSSProperties,
  type ReactNode,
  type RefObject,
} from "react";
import { useStore } from "zustand";
import { useLocale } from "../i18n/useLocale.ts";
import type { Index } from "../query/index.ts";
import { useIndex } from "../state/dataset.ts";
import { searchHits, useLaterHits, useLaterSelection } from "../state/selection.ts";
import { useTexts } from "../state/texts.ts";
import { useView } from "../state/view.ts";
import { useHighlight } from "../ui/useHighlight.ts";
import { choose } from "./chooseHit.ts";
import { HitLine } from "./HitLine.tsx";
import {
  heaviestFirst,
  listedRows,
  namedHits,
  optionAfter,
  type Hit,
  type NamedHits,
} from "./hits.ts";

export interface HitListProps {
  readonly id: string;
  /** The combobox that it hangs under: it keeps the focus, and its keys walk the list. */
  readonly input: RefObject<HTMLInputElement | null>;
  readonly className?: string;
  readonly style?: CSSProperties;
  /** Told whether there is something to choose, and the id of the option that the keys have reached. */
  readonly onShow: (shown: boolean, active: string | null) => void;
  readonly onClose: () => void;
}

const NO_ROWS: readonly number[] = [];

/** The best hits of the search, by kind, and the way to all of them (WAI-ARIA APG: list of an editable combobox). */
export function HitList({ id, input, className, style, onShow, onClose }: HitListProps) {
  const { t } = useLocale();
  const index = useIndex();
  const q = useView((view) => view.q);
  const list = useRef<HTMLDivElement>(null);
  useHighlight(list, q);

  const { hits, count, settled, more } = useHits(q);
  const options: readonly (Hit | "all")[] = count > 0 ? [...hits, "all"] : hits;
  const optionId = (at: number): string => `${id}-${at}`;
  const take = (at: number): void => {
    choose(index, options[at] ?? "all");
    onClose();
  };
  const { active, reach } = useOptionKeys({ input, q, options, settled, more, take, onClose });

  const shown = options.length > 0;
  const activeId = active === -1 ? null : optionId(active);
  useEffect(() => {
    onShow(shown, activeId);
    if (activeId !== null) document.getElementById(activeId)?.scrollIntoView({ block: "nearest" });
  }, [onShow, shown, activeId]);
  useEffect(() => () => onShow(false, null), [onShow]);

  if (!shown && !more) return null;
  const option = (at: number, children: ReactNode): ReactNode => (
    <Option
      key={at}
      id={optionId(at)}
      active={at === active}
      // What Enter takes when the keys have reached none.
      first={at === 0 && active === -1 && settled}
      onReach={() => reach(at)}
      onTake={() => take(at)}
    >
      {children}
    </Option>
  );
  return (
    <div
      ref={list}
      className={clsx(
        "z-40 max-h-[min(30rem,66dvh)] overflow-auto overscroll-contain border border-ink bg-paper py-1 text-ui text-ink",
        className,
      )}
      style={style}
      // The field keeps the focus.
      onPointerDown={(press) => press.preventDefault()}
    >
      {shown && (
        <div id={id} role="listbox" aria-label={t("filters.hits")}>
          {KINDS.map((kind) => {
            const own = hits.flatMap((hit, at) =>
              hit.kind === kind ? [option(at, <HitLine hit={hit} />)] : [],
            );
            return own.length === 0 ? null : (
              <div key={kind} role="group" aria-label={t(`filters.hits-${kind}`)}>
                <div aria-hidden className="px-3 pt-1.5 pb-0.5 text-axis text-ink-3">
                  {t(`filters.hits-${kind}`)}
                </div>
                {own}
              </div>
            );
          })}
          {count > 0 && (
            <div className="mt-1 border-t border-hair pt-1 font-semibold">
              {option(hits.length, t("filters.hits-all", { count }))}
            </div>
          )}
        </div>
      )}
      {more && <p className="px-3 py-1.5 text-axis text-ink-3">{t("filters.hits-more")}</p>}
    </div>
  );
}

interface OptionKeys extends Pick<HitListProps, "input" | "onClose"> {
  readonly q: string;
  readonly options: readonly (Hit | "all")[];
  readonly settled: boolean;
  readonly more: boolean;
  readonly take: (at: number) => void;
}

/** The keys of the field walk the options and take one. `active`: the one that they have reached; -1 when none. */
function useOptionKeys({ input, q, options, settled, more, take, onClose }: OptionKeys) {
  // What the keys have reached stays reached when better hits come before it.
  const [reached, setReached] = useState({ q, key: "" });
  const active = reached.q === q ? options.findIndex((each) => keyOf(each) === reached.key) : -1;
  const reach = (at: number): void => {
    const option = options[at];
    setReached({ q, key: option === undefined ? "" : keyOf(option) });
  };

  // Who presses Enter before an answer has come means the best of it.
  const [entered, setEntered] = useState<string | null>(null);
  const enter = settled && entered === q && options.length > 0;
  const onEnter = useEffectEvent(() => take(0));
  useEffect(() => {
    if (enter) onEnter();
  }, [enter]);

  const onKey = useEffectEvent((press: KeyboardEvent): void => {
    if (press.isComposing || press.ctrlKey || press.metaKey || press.altKey) return;
    setEntered(press.key === "Enter" ? q : null);
    if (press.key === "Enter") {
      press.preventDefault();
      if (active !== -1) take(active);
    } else if (press.key === "Escape" && (options.length > 0 || more)) {
      // One layer a press: the words of the field are the next one's.
      press.preventDefault();
      press.stopPropagation();
      onClose();
    } else {
      const to = optionAfter(press.key, active, options.length);
      if (to === null) {
        if (press.key.startsWith("Arrow")) reach(-1);
        return;
      }
      press.preventDefault();
      reach(to);
    }
  });
  useEffect(() => {
    const field = input.current;
    field?.addEventListener("keydown", onKey);
    return () => field?.removeEventListener("keydown", onKey);
  }, [input]);
  return { active, reach };
}

/** The same for the same hit, wherever it stands. */
function keyOf(option: Hit | "all"): string {
  if (option === "all") return option;
  switch (option.kind) {
    case "event":
      return `event ${option.row}`;
    case "actor":
      return `actor ${option.actor.id}`;
    case "place":
      return `place ${option.place.id}`;
  }
}

const KINDS = ["event", "actor", "place"] as const satisfies readonly Hit["kind"][];

/**
 * What is listed, by kind; how many events the search and the filters find; whether that is the answer to `q`, or what
 * is found of it so far; whether more of a large set may be found.
 */
function useHits(q: string): {
  readonly hits: readonly Hit[];
  readonly count: number;
  readonly settled: boolean;
  readonly more: boolean;
} {
  const index = useIndex();
  const answer = useStore(searchHits);
  const found = useLaterHits();
  const { passes } = useLaterSelection();
  const rows = useMemo(
    () => (found === null ? NO_ROWS : listedRows(heaviestFirst(found, index.weights), passes)),
    [found, index, passes],
  );
  useTexts(rows);
  const find = useNamedHits(index);
  const named = useMemo(() => find?.(q) ?? [], [find, q]);
  return {
    hits: [...rows.map((row) => ({ kind: "event", row }) as const), ...named],
    count: found === null ? 0 : passes.count,
    settled:
      find !== null &&
      answer.query === q &&
      answer.hits === found &&
      (!answer.waiting || rows.length > 0),
    more: answer.waiting && index.texts !== null,
  };
}

function useNamedHits(index: Index): NamedHits | null {
  const [made, setMade] = useState<{ readonly of: Index; readonly find: NamedHits } | null>(null);
  useEffect(() => {
    let cancelled = false;
    void namedHits(index).then((find) => {
      if (!cancelled) setMade({ of: index, find });
    });
    return () => {
      cancelled = true;
    };
  }, [index]);
  return made?.of === index ? made.find : null;
}

interface OptionProps {
  readonly id: string;
  readonly active: boolean;
  readonly first: boolean;
  readonly onReach: () => void;
  readonly onTake: () => void;
  readonly children: ReactNode;
}

function Option({ id, active, first, onReach, onTake, children }: OptionProps) {
  return (
    <div
      id={id}
      role="option"
      aria-selected={active}
      className={clsx(
        "flex min-h-8 cursor-pointer items-center gap-2 px-3 py-1 pointer-coarse:min-h-11",
        active && "bg-panel outline-2 -outline-offset-2 outline-focus",
      )}
      onPointerMove={active ? undefined : onReach}
      onClick={onTake}
    >
      {children}
      {first && (
        <kbd
          aria-hidden
          className="ms-auto ps-2 font-sans text-axis text-ink-3 pointer-coarse:hidden"
        >
          ↵
        </kbd>
      )}
    </div>
  );
}
