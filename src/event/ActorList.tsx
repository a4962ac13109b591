import { group } from "d3";
import type { Participation } from "../model/types.ts";
import { useLocale } from "../i18n/useLocale.ts";
import { useIndex } from "../state/dataset.ts";
import { useView, viewActions } from "../state/view.ts";
import { ActorMark } from "../ui/ActorMark.tsx";
import { Txt } from "../ui/Txt.tsx";
import { foldAfter } from "./fold.ts";
import { Section } from "../ui/Section.tsx";

/** More than these are folded away. */
const SHOWN = 8;

interface ActorListProps {
  readonly actors: readonly Participation[];
  /** None is folded away. */
  readonly whole: boolean;
}

export function ActorList({ actors, whole }: ActorListProps) {
  const { t } = useLocale();
  if (actors.length === 0) return null;
  const { shown, folded } = foldAfter(actors, whole ? actors.length : SHOWN);
  return (
    <Section title={t("event.actors")} count={actors.length}>
      <Roles actors={shown} />
      {folded.length > 0 && (
        <details className="mt-1">
          <summary className="w-fit cursor-pointer py-1 text-label text-ink-3 hover:text-ink pointer-coarse:py-3">
            {t("event.more-actors", { count: folded.length })}
          </summary>
          <Roles actors={folded} />
        </details>
      )}
    </Section>
  );
}

/** By role, in the order in which the roles come. Plain names stand in two columns. */
function Roles({ actors }: { readonly actors: readonly Participation[] }) {
  const { t } = useLocale();
  const index = useIndex();
  return [...group(actors, (each) => each.role)].map(([role, members]) => {
    const plain = members.every(
      ({ actor, note }) => note === undefined && index.actors.get(actor)?.note === undefined,
    );
    return (
      <div key={role} className="mt-1.5 first:mt-0">
        <h4 className="text-axis font-normal text-ink-3">{t(`model.role-${role}`)}</h4>
        <ul className={plain ? "grid grid-cols-2 gap-x-4" : undefined}>
          {members.map((member, at) => (
            <Member key={at} member={member} />
          ))}
        </ul>
      </div>
    );
  });
}

function Member({ member }: { readonly member: Participation }) {
  const { t } = useLocale();
  const focus = useView((view) => view.focus);
  const actor = useIndex().actors.get(member.actor);
  if (actor === undefined)
    return (
      <li className="min-h-7 text-ui">
        <bdi>{member.actor}</bdi>
      </li>
    );
  const focused = focus === actor.id;
  return (
    <li className="text-ui">
      <button
        type="button"
        aria-pressed={focused}
        title={t("event.focus-actor")}
        onClick={() => viewActions.focusActor(focused ? null : actor.id)}
        className="group flex min-h-7 w-full items-start gap-2 py-1 text-start pointer-coarse:min-h-11 pointer-coarse:py-2.5"
      >
        <span className="flex h-[1lh] items-center">
          <ActorMark kind={actor.kind} />
        </span>
        <span className="min-w-0">
          <span className="underline-offset-4 group-hover:underline group-aria-pressed:font-semibold group-aria-pressed:underline">
            <Txt text={actor.name} />
          </span>
          <span className="sr-only">
            {t("event.of-kind", { kind: t(`model.kind-${actor.kind}`) })}
          </span>
          {[actor.note, member.note].map(
            (note, at) =>
              note && (
                <span key={at} className="block text-label text-ink-3">
                  <Txt text={note} />
                </span>
              ),
          )}
        </span>
      </button>
    </li>
  );
}
