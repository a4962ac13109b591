import { ACTOR_KINDS, BASES, CERTAINTIES, STATUSES, type Actor } from "../model/types.ts";
import { useLocale } from "../i18n/useLocale.ts";
import { useDataset, useIndex } from "../state/dataset.ts";
import { ActorMark } from "../ui/ActorMark.tsx";
import { openingActions } from "../state/opening.ts";
import { useView } from "../state/view.ts";
import { CategoryDot } from "../ui/CategoryDot.tsx";
import { SECONDARY } from "../ui/buttons.ts";
import { ProblemList } from "../ui/ProblemList.tsx";
import { Txt } from "../ui/Txt.tsx";
import { Chapter } from "../ui/Chapter.tsx";
import { countsOf, eventsBy, eventsByBasis } from "./counts.ts";
import { CountTable } from "./CountTable.tsx";
import { Differences } from "./Differences.tsx";
import { EditLink } from "./EditLink.tsx";
import { Facts } from "./Facts.tsx";
import { MarkLegend } from "./MarkLegend.tsx";
import { SourceList } from "./SourceList.tsx";
import { TieLegend } from "./TieLegend.tsx";

/** A foreign file may have tens of thousands; its report has them all. */
const MOST_PROBLEMS = 200;

/** What the data is, who speaks in it, how sure it is, and how it is drawn. */
export function AboutPage() {
  const { t } = useLocale();
  const { dataset } = useIndex();
  const { meta } = dataset;
  const problems = useDataset((state) => state.problems);
  const embed = useView((view) => view.embed);
  const reported = useDataset((state) => state.reported) && !embed;
  return (
    <article className="@container max-w-6xl pt-4 pb-16">
      <h2 className="event-title">{t("about.title")}</h2>
      <div className="mt-3 grid gap-x-14 gap-y-6 @min-[880px]:grid-cols-[minmax(0,70ch)_1fr]">
        <div className="text-body leading-[1.55] lang-ar:leading-[1.75]">
          <p>
            <b className="font-semibold">
              <Txt text={meta.title} />
            </b>
            {". "}
            <Txt text={meta.summary} />
          </p>
          {meta.method && (
            <>
              <h3 className="mt-5 text-body font-semibold">{t("about.method")}</h3>
              <p className="mt-1 max-w-[70ch] whitespace-pre-line">
                <Txt text={meta.method} />
              </p>
            </>
          )}
          <EditLink />
        </div>
        <Facts />
      </div>
      <Chapter title={t("about.sureness")} note={t("about.sureness-note")}>
        <Sureness />
      </Chapter>
      <Chapter title={t("about.sources-label")} note={t("about.sources-note")}>
        <SourceList />
      </Chapter>
      <Chapter title={t("about.wording")}>
        <Differences />
      </Chapter>
      <Chapter title={t("about.categories-and-actors")}>
        <Kinds />
      </Chapter>
      <Chapter title={t("about.marks")} note={t("about.marks-note")}>
        <MarkLegend />
      </Chapter>
      <Chapter title={t("about.ties")} note={t("about.ties-note")}>
        <TieLegend />
      </Chapter>
      <Chapter title={t("about.problems")}>
        {problems.length === 0 ? (
          <p className="text-base">{t("about.no-problems")}</p>
        ) : (
          <ProblemList problems={problems} most={MOST_PROBLEMS} />
        )}
        {reported && (
          <button type="button" className={SECONDARY} onClick={openingActions.showReport}>
            {t("app.import-report")}
          </button>
        )}
      </Chapter>
    </article>
  );
}

function Sureness() {
  const { t } = useLocale();
  const index = useIndex();
  const words = <T extends string>(
    counts: readonly { readonly value: T; readonly count: number }[],
    label: (value: T) => string,
  ) => counts.map(({ value, count }) => ({ id: value, label: label(value), count }));
  return (
    <div className="grid items-start gap-x-8 gap-y-5 @tablet:grid-cols-3">
      <CountTable
        caption={t("about.by-certainty")}
        lines={words(countsOf(CERTAINTIES, eventsBy(index, "certainty")), (value) =>
          t(`model.certainty-${value}`),
        )}
      />
      <CountTable
        caption={t("about.by-basis")}
        lines={words(countsOf(BASES, eventsByBasis(index)), (value) => t(`model.basis-${value}`))}
      />
      <CountTable
        caption={t("about.by-status")}
        lines={words(countsOf(STATUSES, eventsBy(index, "status")), (value) =>
          t(`model.status-${value}`),
        )}
      />
    </div>
  );
}

const countKinds = (actors: readonly Actor[]) =>
  ACTOR_KINDS.map((kind) => ({
    kind,
    count: actors.filter((actor) => actor.kind === kind).length,
  })).filter(({ count }) => count > 0);

function Kinds() {
  const { t } = useLocale();
  const index = useIndex();
  const { categories, actors } = index.dataset;
  const events = eventsBy(index, "category");
  return (
    <div className="grid items-start gap-x-8 gap-y-5 @tablet:grid-cols-2">
      <CountTable
        caption={t("about.by-category")}
        lines={categories
          .filter((category) => !category.hidden)
          .map(({ id, slot, name }) => ({
            id,
            count: events.get(id) ?? 0,
            label: (
              <span className="flex items-center gap-2">
                <CategoryDot slot={slot} />
                <Txt text={name} />
              </span>
            ),
          }))}
      />
      <CountTable
        caption={t("about.by-kind")}
        lines={countKinds(actors).map(({ kind, count }) => ({
          id: kind,
          count,
          label: (
            <span className="flex items-center gap-2">
              <ActorMark kind={kind} />
              {t(`model.kind-${kind}`)}
            </span>
          ),
        }))}
      />
    </div>
  );
}
