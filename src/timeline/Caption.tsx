import { useLayoutEffect, useMemo, useRef, type RefObject } from "react";
import { useLocale } from "../i18n/useLocale.ts";
import { directionOf } from "../model/text.ts";
import { useIndex } from "../state/dataset.ts";
import { useEvent } from "../state/texts.ts";
import { EventTitle } from "../ui/EventTitle.tsx";
import { scrollingAncestor } from "../ui/useScroller.ts";
import type { Emphasis } from "../ui/mark/drawMark.ts";
import { TARGET } from "./capacity.ts";
import { captionPlace } from "./captionPlace.ts";
import { cellExtent } from "./cellExtent.ts";
import { targetAt, type Target } from "./keys.ts";
import type { Cluster, Scene } from "./layout.ts";
import { useAim } from "./useAim.ts";

/** Titles of a cluster that are told before it is opened. */
const MOST = 3;

interface CaptionProps {
  readonly grid: RefObject<HTMLElement | null>;
  readonly scene: Scene;
  /** Direction of the time axis. */
  readonly rtl: boolean;
  readonly emphasisOf: (row: number) => Emphasis;
}

/** What of an ancestor that scrolls is on the screen, and not under what stays at its edges: its scroll padding tells. */
function inSight(scroller: HTMLElement): { readonly top: number; readonly bottom: number } {
  const { top, bottom } = scroller.getBoundingClientRect();
  const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(scroller);
  return {
    top: Math.max(top, 0) + (Number.parseFloat(scrollPaddingTop) || 0),
    bottom: Math.min(bottom, innerHeight) - (Number.parseFloat(scrollPaddingBottom) || 0),
  };
}

/** A floating label: what the mark or the cluster is that the mouse rests on, or that the keyboard has reached where the plot does not say it. */
export function Caption({ grid, scene, rtl, emphasisOf }: CaptionProps) {
  const { lang } = useLocale();
  const box = useRef<HTMLDivElement>(null);
  const aim = useAim(grid, box);
  const target = aim === null ? null : targetAt(scene, aim.key);
  const isTold = (to: Target): boolean =>
    "row" in to && to.label !== null && !to.label.pending && emphasisOf(to.row) !== "dimmed";
  const told = target !== null && (aim?.by === "pointer" || !isTold(target)) ? target : null;

  // After every render: a title that comes later makes it wider.
  useLayoutEffect(() => {
    const element = box.current;
    const plot = element?.offsetParent;
    if (!element || !plot || told === null) return;
    const from = "row" in told ? cellExtent(told, scene.width).from : told.s - TARGET / 2;
    const subject = { from, top: told.y - TARGET / 2, bottom: told.y + TARGET / 2 };
    const { top } = plot.getBoundingClientRect();
    const seen = inSight(scrollingAncestor(element));
    const { s, y } = captionPlace(
      subject,
      { width: element.offsetWidth, height: element.offsetHeight },
      {
        width: scene.width,
        top: seen.top - top,
        bottom: seen.bottom - top,
      },
    );
    element.style.insetInlineStart = `${s}px`;
    element.style.top = `${y}px`;
  });

  if (told === null) return null;
  return (
    // What it says is part of the name of its cell, or a key away.
    <div
      aria-hidden
      className="pointer-events-none absolute inset-y-0 end-0 z-20 in-data-moving:hidden"
      style={{ width: scene.width }}
    >
      <div dir={rtl ? "rtl" : "ltr"} className="absolute inset-0">
        <div
          ref={box}
          className="absolute w-max max-w-[min(20rem,100%)] rounded border border-ink bg-paper px-2 py-1 text-label/[18px]"
        >
          <div dir={directionOf(lang)}>
            {"row" in told ? <EventWords row={told.row} /> : <ClusterWords cluster={told} />}
          </div>
        </div>
      </div>
    </div>
  );
}

function EventWords({ row }: { readonly row: number }) {
  const { dates } = useLocale();
  const event = useEvent(row);
  if (event === undefined) return null;
  return (
    <>
      <p className="text-ink-3">{dates.interval(event.date)}</p>
      <p className="font-semibold text-ink">
        <EventTitle event={event} />
      </p>
    </>
  );
}

function ClusterWords({ cluster }: { readonly cluster: Cluster }) {
  const { starts } = useIndex();
  const { t, dates } = useLocale();
  const { first, last, count } = cluster;
  const rows = useMemo(() => cluster.rows().slice(0, MOST), [cluster]);
  const days = dates.window(starts[first] ?? 0, (starts[last] ?? 0) + 1);
  return (
    <>
      <p className="text-ink-3">{t("timeline.cluster", { count, dates: days })}</p>
      {rows.map((row) => (
        <ClusterLine key={row} row={row} />
      ))}
      {count > rows.length && (
        <p className="text-ink-3">{t("timeline.list-fold", { count: count - rows.length })}</p>
      )}
    </>
  );
}

function ClusterLine({ row }: { readonly row: number }) {
  const { dates } = useLocale();
  const event = useEvent(row);
  if (event === undefined) return null;
  return (
    <p className="truncate text-ink-2">
      <span className="text-ink-3">{dates.short(event.date)}</span>{" "}
      <EventTitle event={event} short />
    </p>
  );
}
