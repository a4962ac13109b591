import clsx from "clsx";
import {
  useCallback,
  useEffect,
  useId,
  useRef,
  useState,
  type CSSProperties,
  type KeyboardEvent,
} from "react";
import { useStore } from "zustand";
import { useLocale } from "../i18n/useLocale.ts";
import { useView, viewActions } from "../state/view.ts";
import { CloseIcon, SearchIcon } from "../ui/icons.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { LazyHitList } from "./LazyHitList.tsx";
import { searchFailure } from "./searchEngine.ts";

interface SearchFieldProps {
  /** For a phone: an icon, which spreads the field over its nearest positioned ancestor. */
  readonly compact?: boolean;
}

/** The search of the masthead. What is typed is the view's `q`; SearchSync answers it. */
export function SearchField({ compact = false }: SearchFieldProps) {
  const { t } = useLocale();
  const [spread, setSpread] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const fold = () => {
    setSpread(false);
    requestAnimationFrame(() => button.current?.focus());
  };
  return (
    <search aria-label={t("filters.facet-search")} className={clsx(!compact && "min-w-0")}>
      {!compact && <Field />}
      {compact && !spread && (
        <IconButton
          ref={button}
          icon={SearchIcon}
          label={t("filters.search-open")}
          aria-expanded={false}
          className="size-11"
          onClick={() => setSpread(true)}
        />
      )}
      {compact && spread && (
        <div className="absolute inset-0 z-30 flex items-center gap-1 bg-paper ps-4 pe-1">
          <Field onLeave={fold} />
          <IconButton
            icon={CloseIcon}
            label={t("filters.search-close")}
            className="size-11"
            onClick={fold}
          />
        </div>
      )}
      <Failure />
    </search>
  );
}

interface FieldProps {
  /** Spread over the masthead: takes the focus, and leaves on Escape when it is empty. */
  readonly onLeave?: () => void;
}

function Field({ onLeave }: FieldProps) {
  const { t } = useLocale();
  const q = useView((view) => view.q);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  /** Whether the hits are asked for; what there is to choose, and the one that the keys have reached. */
  const [asked, setAsked] = useState(false);
  const [list, setList] = useState<{ shown: boolean; active: string | null }>(NO_LIST);
  const close = (): void => setAsked(false);
  const onShow = useCallback(
    (shown: boolean, active: string | null) => setList({ shown, active }),
    [],
  );
  const spread = onLeave !== undefined;
  useEffect(() => {
    if (spread) input.current?.focus();
  }, [spread]);
  const clear = () => {
    viewActions.setQuery("");
    input.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown") setAsked(true);
    if (event.key !== "Escape" || (q === "" && !spread)) return;
    // It is the field's Escape, not the open panel's.
    event.stopPropagation();
    event.preventDefault();
    if (q === "") onLeave?.();
    else clear();
  };
  return (
    <div
      className={clsx(
        "flex h-8 min-w-0 items-center gap-2 border-b border-control text-ink-3 focus-within:border-ink has-[input:focus-visible]:outline-2 has-[input:focus-visible]:outline-offset-2 has-[input:focus-visible]:outline-focus pointer-coarse:h-11",
        spread ? "grow" : "w-53 max-w-full",
      )}
      style={{ anchorName: `--${id}` }}
    >
      <SearchIcon size={18} strokeWidth={1.6} aria-hidden className="shrink-0" />
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-expanded={list.shown}
        aria-controls={list.shown ? id : undefined}
        aria-activedescendant={list.active ?? undefined}
        dir="auto"
        value={q}
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="search"
        aria-label={t("filters.search-label")}
        placeholder={t("filters.search-label")}
        className="h-full min-w-0 grow text-ui text-ink outline-none placeholder:text-ink-3 pointer-coarse:text-[16px]"
        onChange={(event) => {
          viewActions.setQuery(event.target.value);
          setAsked(true);
        }}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      {q !== "" && (
        <button
          type="button"
          aria-label={t("filters.search-clear")}
          title={t("filters.search-clear")}
          className="inline-flex size-6 shrink-0 items-center justify-center rounded hover:bg-panel hover:text-ink pointer-coarse:size-11"
          onClick={clear}
        >
          <CloseIcon size={14} strokeWidth={1.8} aria-hidden />
        </button>
      )}
      {asked && q.trim() !== "" && (
        <LazyHitList
          id={id}
          input={input}
          onShow={onShow}
          onClose={close}
          {...(spread ? UNDER_THE_LINE : { ...BESIDE, style: hangingOn(`--${id}`) })}
        />
      )}
    </div>
  );
}

const NO_LIST = { shown: false, active: null };

/** Spread over the masthead: as wide as that. */
const UNDER_THE_LINE = { className: "absolute inset-x-0 top-full border-x-0" };
/** Wider than the field, on the side where there is room. */
const BESIDE = { className: "fixed my-2 w-104 max-w-[calc(100vw-16px)] rounded" };
const hangingOn = (positionAnchor: string): CSSProperties => ({
  positionAnchor,
  positionArea: "block-end span-inline-end",
  positionTryFallbacks: "flip-inline",
});

function Failure() {
  const { t } = useLocale();
  const searched = useView((view) => view.q.trim() !== "");
  const failed = useStore(searchFailure, (state) => state.failed);
  return (
    <p role="alert" className="text-axis text-oppose empty:hidden">
      {failed && searched ? t("filters.search-failed") : ""}
    </p>
  );
}
