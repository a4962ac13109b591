import clsx from "clsx";
import { memo, type ReactNode } from "react";
import { ACTOR_KINDS } from "../model/types.ts";
import type { Locale } from "../i18n/locale.ts";
import { useLocale } from "../i18n/useLocale.ts";
import { SIGNS, type Graph, type Sign } from "../query/graph.ts";
import { ActorMark } from "../ui/ActorMark.tsx";
import type { End } from "./lines.ts";
import { EndMark } from "./EndMark.tsx";
import { strongest } from "./summary.ts";
import { COLOURS, strokeOf } from "./signs.ts";

const WIDTH = 34;
const MIDDLE = 7;
export const SIGN_WIDTH = WIDTH;
export const SIGN_HEIGHT = MIDDLE * 2;

const ENDS: Readonly<Record<Sign, readonly End[]>> = {
  support: [{ form: "arrow", x: WIDTH - 1, y: MIDDLE, angle: 0 }],
  opposition: [{ form: "bar", x: WIDTH - 2, y: MIDDLE, angle: 0 }],
  meeting: [
    { form: "ring", x: 3, y: MIDDLE, angle: 0 },
    { form: "ring", x: WIDTH - 3, y: MIDDLE, angle: 0 },
  ],
  affiliation: [],
  shared: [],
};
const REACH: Readonly<Record<Sign, readonly [number, number]>> = {
  support: [1, WIDTH - 8],
  opposition: [1, WIDTH - 2],
  meeting: [7, WIDTH - 7],
  affiliation: [1, WIDTH - 1],
  shared: [1, WIDTH - 1],
};

/** A sign of the legend from 0,0, `SIGN_WIDTH` × `SIGN_HEIGHT`. */
export function TieSign({ sign }: { readonly sign: Sign }) {
  const [from, to] = REACH[sign];
  return (
    <>
      <path
        d={`M${from},${MIDDLE}H${to}`}
        stroke={COLOURS[sign]}
        fill="none"
        {...strokeOf(sign, 2)}
      />
      {ENDS[sign].map((end, at) => (
        <EndMark key={at} end={end} width={1.6} colour={COLOURS[sign]} />
      ))}
    </>
  );
}

/** What is not in the window. */
export function GhostSign() {
  return (
    <>
      <path d={`M1,${MIDDLE}H${WIDTH - 12}`} stroke="var(--ghost)" />
      <circle
        cx={WIDTH - 6}
        cy={MIDDLE}
        r={5}
        fill="none"
        stroke="var(--control)"
        strokeWidth={1.2}
        strokeDasharray="2.5 2"
      />
    </>
  );
}

function Sample({ children }: { readonly children: ReactNode }) {
  return (
    <svg width={SIGN_WIDTH} height={SIGN_HEIGHT} aria-hidden className="mirrored shrink-0">
      {children}
    </svg>
  );
}

interface LegendProps {
  readonly graph: Graph;
  /** Of the table, which says in words what a line is. */
  readonly asTable?: boolean;
  readonly className?: string;
}

/** Signs of the lines and kinds of the actors that the data set has, one line where there is room. */
export const Legend = memo(function Legend({ graph, asTable = false, className }: LegendProps) {
  const locale = useLocale();
  const { t } = locale;
  const left = leftOut(locale, graph);
  const signs = asTable
    ? []
    : SIGNS.filter((sign) => graph.edges.some((edge) => edge.sign === sign));
  const kinds = ACTOR_KINDS.filter((kind) => graph.actors.some(({ actor }) => actor.kind === kind));
  return (
    <ul
      aria-label={t("network.legend")}
      className={clsx(
        "flex flex-wrap items-center gap-x-3 gap-y-0.5 text-axis text-ink-2",
        className,
      )}
    >
      {signs.map((sign) => (
        <li key={sign} className="flex items-center gap-1.5 whitespace-nowrap">
          <Sample>
            <TieSign sign={sign} />
          </Sample>
          {t(`network.sign-${sign}`)}
        </li>
      ))}
      {!asTable && (
        <li className="flex items-center gap-1.5 whitespace-nowrap">
          <Sample>
            <GhostSign />
          </Sample>
          {t("network.ghost")}
        </li>
      )}
      {kinds.map((kind) => (
        <li key={kind} className="flex items-center gap-1 whitespace-nowrap">
          <ActorMark kind={kind} />
          {t(`model.kind-${kind}`)}
        </li>
      ))}
      {left.map((said) => (
        <li key={said} className="text-ink-3">
          {said}
        </li>
      ))}
    </ul>
  );
});

/** What a drawing has no room for, in words. */
export function leftOut(locale: Locale, graph: Graph): string[] {
  const { actors, omitted } = graph;
  return [
    ...(graph.weaker > 0 ? [strongest(locale, graph)] : []),
    ...(omitted > 0
      ? [locale.t("network.busiest", { shown: actors.length, count: actors.length + omitted })]
      : []),
  ];
}
