import type { TieKind } from "../model/types.ts";
import { TIE_KINDS } from "../model/types.ts";
import { SIGN_OF, SIGNS, type Sign } from "../query/graph.ts";
import { useLocale } from "../i18n/useLocale.ts";

/** A line of the network, 40 × 14 px, from inline-start to inline-end. Dash and end carry the sign, colour repeats it. */
function Line({ sign }: { readonly sign: Sign }) {
  return (
    <svg
      width={40}
      height={14}
      viewBox="0 -7 40 14"
      aria-hidden
      className="mirrored shrink-0"
      fill="none"
    >
      {sign === "support" && (
        <>
          <path d="M1,0H31" stroke="var(--support)" strokeWidth={2} />
          <path d="M29,-5L39,0L29,5Z" fill="var(--support)" />
        </>
      )}
      {sign === "opposition" && (
        <>
          <path d="M1,0H36" stroke="var(--oppose)" strokeWidth={2} strokeDasharray="7 3.5" />
          <path d="M37,-7V7" stroke="var(--oppose)" strokeWidth={2.6} />
        </>
      )}
      {sign === "meeting" && (
        <g stroke="var(--meet)">
          <path d="M7,0H34" strokeWidth={2} strokeDasharray=".1 4" strokeLinecap="round" />
          <circle cx={3} r={2.1} strokeWidth={1.4} />
          <circle cx={37} r={2.1} strokeWidth={1.4} />
        </g>
      )}
      {sign === "affiliation" && <path d="M1,0H39" stroke="var(--ink-3)" />}
      {sign === "shared" && <path d="M1,0H39" stroke="var(--control)" strokeDasharray="2.5 3.5" />}
    </svg>
  );
}

const kindsOf = (sign: Sign): readonly TieKind[] =>
  TIE_KINDS.filter((kind) => SIGN_OF[kind] === sign);

/** What the lines between actors say, and which ties each stands for. */
export function TieLegend() {
  const { t, list } = useLocale();
  return (
    <dl className="grid gap-x-8 text-ui @tablet:grid-cols-2 @min-[880px]:grid-cols-3">
      {SIGNS.map((sign) => {
        const kinds = kindsOf(sign).map((kind) => t(`model.tie-${kind}`));
        return (
          <div key={sign} className="border-b border-hair-2 py-1.5">
            <dt className="flex items-center gap-3 font-semibold">
              <Line sign={sign} />
              {t(`network.sign-${sign}`)}
            </dt>
            <dd className="ms-13 text-ink-3">
              {t(`about.tie-${sign}`)}{" "}
              {kinds.length > 0 && t("about.tie-kinds", { kinds: list(kinds) })}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
