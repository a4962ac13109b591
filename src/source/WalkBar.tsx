import clsx from "clsx";
import { useRef, type KeyboardEvent } from "react";
import { useLocale } from "../i18n/useLocale.ts";
import { useIndex } from "../state/dataset.ts";
import { WALKS } from "../state/view.ts";
import { BackIcon, CloseIcon, ForwardIcon } from "../ui/icons.ts";
import { IconButton } from "../ui/IconButton.tsx";
import type { Story } from "./story.ts";
import { endWalk, goTo, type Walk } from "./useWalk.ts";
import { eventName, paragraphName } from "./words.ts";

interface WalkBarProps {
  readonly story: Story;
  readonly walk: Walk | null;
  /** In a frame the walk cannot be left. */
  readonly endless?: boolean;
}

/** The two guided walks: which, where, on and back. */
export function WalkBar({ story, walk, endless }: WalkBarProps) {
  const index = useIndex();
  const locale = useLocale();
  const { t, dates, number, dir } = locale;
  const bar = useRef<HTMLDivElement>(null);
  const step = walk?.step ?? null;
  const event = step && index.events.at(step.row);
  const position =
    walk && t("source.position", { step: number(walk.at + 1), total: number(walk.steps.length) });
  /** By side of the screen, as everywhere. */
  const onKeyDown = (press: KeyboardEvent): void => {
    if (!walk || (press.key !== "ArrowLeft" && press.key !== "ArrowRight")) return;
    press.preventDefault();
    walk.go(walk.at + ((press.key === "ArrowRight") === (dir === "ltr") ? 1 : -1));
  };
  return (
    <div
      ref={bar}
      role="group"
      aria-label={t("source.walk")}
      className="flex flex-wrap items-center gap-x-3 gap-y-1 text-ui print:hidden"
    >
      <span className="text-ink-3" aria-hidden>
        {t("source.walk")}
      </span>
      <span className="flex gap-3">
        {WALKS.map((name) => (
          <button
            key={name}
            type="button"
            aria-pressed={walk?.name === name}
            className={clsx(
              "min-h-8 border-b-2 pointer-coarse:min-h-11",
              walk?.name === name
                ? "border-ink font-semibold"
                : "border-transparent text-ink-2 underline decoration-control hover:text-ink",
            )}
            onClick={() => goTo(index, story, name, 0)}
          >
            {t(`source.walk-${name}`)}
          </button>
        ))}
      </span>
      {walk && step && (
        // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys of the buttons inside
        <span className="flex items-center gap-1" onKeyDown={onKeyDown}>
          <IconButton
            icon={BackIcon}
            directional
            label={t("source.previous")}
            aria-keyshortcuts="["
            disabled={walk.at === 0}
            onClick={() => walk.go(walk.at - 1)}
          />
          <span className="min-w-20 text-center font-semibold">{position}</span>
          <IconButton
            icon={ForwardIcon}
            directional
            label={t("source.next")}
            aria-keyshortcuts="]"
            disabled={walk.at === walk.steps.length - 1}
            onClick={() => walk.go(walk.at + 1)}
          />
          {!endless && (
            <IconButton
              icon={CloseIcon}
              label={t("source.end")}
              onClick={() => {
                endWalk();
                bar.current?.querySelector("button")?.focus();
              }}
            />
          )}
        </span>
      )}
      <span role="status" className="sr-only">
        {step &&
          event &&
          t("source.announce", {
            position: position ?? "",
            paragraph: paragraphName(locale, story.source, step.at),
            date: dates.interval(event.date),
            event: eventName(locale, index, step.row),
          })}
      </span>
    </div>
  );
}
