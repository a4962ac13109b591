import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import { isolate } from "../i18n/direction.ts";
import { useLocale } from "../i18n/useLocale.ts";
import { actorRows, edgesOf } from "../query/moment.ts";
import { useIndex } from "../state/dataset.ts";
import { useOpened, useView, viewActions } from "../state/view.ts";
import { ActorMark } from "../ui/ActorMark.tsx";
import { CloseIcon, FilterIcon, OpenIcon } from "../ui/icons.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { rememberOpener, returnFocus } from "../ui/returnFocus.ts";
import { Section } from "../ui/Section.tsx";
import { Txt } from "../ui/Txt.tsx";
import { wholeDates } from "../ui/wholeDates.ts";
import { choiceActions } from "./choice.ts";
import { EventRows } from "./EventRows.tsx";
import { relationWords } from "./sentences.ts";
import { TieBody } from "./TieCard.tsx";
import { useGraph, type GraphNow } from "./useGraph.ts";

const FRAME =
  "relative h-full overflow-y-auto overscroll-contain bg-paper px-6 pb-5 @max-tablet:px-[18px]";

/** The actor in focus (`view.focus`): who it is, its ties in sentences, its events in the window. Nothing when none is. */
export function ActorPanel() {
  const id = useOpened((opened) => opened.focus);
  return id === null ? null : (
    <div className="@container h-full">
      <FocusedActor key={id} id={id} />
    </div>
  );
}

function FocusedActor({ id }: { readonly id: string }) {
  const { t } = useLocale();
  const { actors } = useIndex();
  const now = useGraph();
  const titleId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const actor = actors.get(id);
  const at = now.graph.positionById.get(id);

  useEffect(() => {
    const opener = document.activeElement;
    rememberOpener(opener);
    // From the keyboard the panel is the next thing to read; the pointer stays where it is.
    if (opener?.matches(":focus-visible") === true) heading.current?.focus({ preventScroll: true });
  }, []);
  const close = (): void => {
    viewActions.focusActor(null);
    returnFocus("actor", id);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    close();
  };
  return (
    <article aria-labelledby={titleId} onKeyDown={onKeyDown} className={FRAME}>
      <header className="sticky top-0 z-10 -mx-1 flex items-start gap-2 bg-paper px-1 pt-3 pb-1">
        <p className="flex min-h-8 min-w-0 flex-1 items-center gap-2 text-ui font-semibold pointer-coarse:min-h-11">
          {actor && (
            <>
              <ActorMark kind={actor.kind} />
              {t(`model.kind-${actor.kind}`)}
            </>
          )}
        </p>
        <div className="-me-1.5 flex shrink-0">
          {actor && <FilterByActor id={id} />}
          <IconButton icon={CloseIcon} label={t("network.panel-close")} onClick={close} />
        </div>
      </header>
      <h2 ref={heading} id={titleId} tabIndex={-1} className="event-title mt-1 mb-2 outline-none">
        {actor ? <Txt text={actor.name} /> : t("network.panel-unknown")}
      </h2>
      {actor ? (
        <>
          {actor.note && (
            <p className="text-body">
              <Txt text={actor.note} />
            </p>
          )}
          {/* Of any language: each keeps its own direction. */}
          {actor.aliases.length > 0 && (
            <p className="text-label text-ink-3">
              {t("network.panel-aliases", {
                names: actor.aliases.map((alias) => isolate(alias)).join(" · "),
              })}
            </p>
          )}
          <div className="mt-3.5">
            {at === undefined ? (
              <p className="border-t border-hair pt-2.5 text-ui text-ink-3">
                {t("network.panel-voice")}
              </p>
            ) : (
              <>
                <Ties at={at} {...now} />
                <Events at={at} {...now} />
              </>
            )}
          </div>
        </>
      ) : (
        <p className="text-body">
          {t("network.panel-unknown-why")} <bdi dir="ltr">{id}</bdi>
        </p>
      )}
    </article>
  );
}

function FilterByActor({ id }: { readonly id: string }) {
  const { t } = useLocale();
  const on = useView(({ filters }) => filters.actor.includes(id));
  return (
    <IconButton
      icon={FilterIcon}
      label={t(on ? "network.panel-unfilter" : "network.panel-filter")}
      aria-pressed={on}
      className="aria-pressed:bg-panel aria-pressed:text-ink"
      onClick={() => viewActions.toggleFilter("actor", id)}
    />
  );
}

function Ties({ at, graph, moment }: GraphNow & { readonly at: number }) {
  const { t } = useLocale();
  const edges = edgesOf(graph, moment, at);
  const stated = edges.filter((edge) => graph.edges[edge]?.kind !== null);
  const shared = edges.filter((edge) => graph.edges[edge]?.kind === null);
  return (
    <>
      <Section title={t("network.panel-ties")} count={stated.length}>
        {stated.length === 0 ? (
          <p className="text-ui text-ink-3">{t("network.panel-no-ties")}</p>
        ) : (
          <TieLines edges={stated} actor={at} {...{ graph, moment }} />
        )}
      </Section>
      {shared.length > 0 && (
        <Section title={t("network.panel-shared")} count={shared.length}>
          <TieLines edges={shared} actor={at} {...{ graph, moment }} />
        </Section>
      )}
    </>
  );
}

interface TieLinesProps extends GraphNow {
  readonly edges: readonly number[];
  readonly actor: number;
}

const TieLines = ({ edges, ...rest }: TieLinesProps) => (
  <ul className="text-ui">
    {edges.map((edge) => (
      <TieLine key={edge} edge={edge} {...rest} />
    ))}
  </ul>
);

/** A tie as a sentence, which opens on the events behind it. */
function TieLine({
  edge,
  actor,
  graph,
  moment,
}: GraphNow & { readonly edge: number; readonly actor: number }) {
  const locale = useLocale();
  const index = useIndex();
  const [open, setOpen] = useState(false);
  const bodyId = useId();
  const id = graph.edges[edge]?.id ?? null;
  return (
    <li>
      <button
        type="button"
        aria-expanded={open}
        aria-controls={bodyId}
        onClick={() => setOpen(!open)}
        onPointerEnter={() => choiceActions.pointEdge(id)}
        onPointerLeave={() => choiceActions.pointEdge(null)}
        className="group flex w-full items-start gap-1.5 py-1 text-start pointer-coarse:min-h-11"
      >
        <OpenIcon
          size={14}
          strokeWidth={1.8}
          aria-hidden
          className="mt-[0.3em] shrink-0 text-ink-3 group-aria-[expanded=false]:rotate-[calc(var(--way)*-90deg)]"
        />
        <span className="underline-offset-4 group-hover:underline">
          {wholeDates(relationWords(locale, index, { graph, moment }, edge, actor, true))}
        </span>
      </button>
      <div id={bodyId} hidden={!open} className="mb-2 ms-[6px] border-s border-hair ps-3">
        {open && <TieBody edge={edge} {...{ graph, moment }} />}
      </div>
    </li>
  );
}

function Events({ at, graph, moment }: GraphNow & { readonly at: number }) {
  const { t } = useLocale();
  const here = graph.actors[at];
  const rows = actorRows(graph, moment, at);
  if (!here) return null;
  const elsewhere = here.rows.length - rows.length;
  return (
    <Section title={t("network.panel-events")} count={rows.length}>
      {rows.length === 0 ? (
        <p className="text-ui text-ink-3">{t("network.panel-no-events")}</p>
      ) : (
        <EventRows rows={rows} actor={here.id} />
      )}
      {elsewhere > 0 && (
        <p className="mt-1 text-label text-ink-3">
          {t("network.panel-elsewhere", { count: elsewhere })}
        </p>
      )}
    </Section>
  );
}
