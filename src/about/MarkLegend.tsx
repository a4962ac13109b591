import type { TimeShape } from "../query/shape.ts";
import { useLocale } from "../i18n/useLocale.ts";
import { TimeMark } from "../ui/EventMark.tsx";

const DAY: TimeShape = {
  form: "disc",
  head: "solid",
  approximate: false,
  openStart: false,
  openEnd: false,
};

/** Every way in which a time is drawn; each has its words in about.mark-… and about.mark-…-why. */
const MARKS = [
  ["day", DAY],
  ["range", { ...DAY, form: "bar" }],
  ["month", { ...DAY, form: "ring" }],
  ["year", { ...DAY, form: "whisker" }],
  ["approximate", { ...DAY, form: "bar", approximate: true }],
  ["open", { ...DAY, form: "line", openEnd: true }],
  ["from-past", { ...DAY, form: "line", openStart: true }],
  ["planned", { ...DAY, head: "planned" }],
  ["not-held", { ...DAY, head: "not-held" }],
  ["called-for", { ...DAY, head: "called-for" }],
  ["differs", DAY],
] as const satisfies readonly (readonly [string, TimeShape])[];

/** How an event's time is drawn, mark by mark, in words. */
export function MarkLegend() {
  const { t } = useLocale();
  return (
    <dl className="grid gap-x-8 text-ui @tablet:grid-cols-2 @min-[880px]:grid-cols-3">
      {MARKS.map(([mark, shape]) => (
        <div key={mark} className="border-b border-hair-2 py-1.5">
          <dt className="flex items-center gap-3 font-semibold">
            <TimeMark shape={shape} slot={2} differs={mark === "differs"} />
            {t(`about.mark-${mark}`)}
          </dt>
          <dd className="ms-9 text-ink-3">{t(`about.mark-${mark}-why`)}</dd>
        </div>
      ))}
    </dl>
  );
}
