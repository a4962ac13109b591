import { useLocale } from "../i18n/useLocale.ts";
import { CHANGE_KINDS } from "../model/changes.ts";
import { changesSince, type ChangedEvent } from "../query/changes.ts";
import { useIndex } from "../state/dataset.ts";
import { useLaterSelection } from "../state/selection.ts";
import { useView, viewActions } from "../state/view.ts";
import { Notice } from "../ui/Notice.tsx";
import { Txt } from "../ui/Txt.tsx";

/**
 * The link was made with another version of the set: what has happened since to what it shows. Closing it takes
 * the version out of the address. A withdrawn event has nothing left by which it could be filtered, so it counts.
 */
export function VersionNotice({ version }: { readonly version: string }) {
  const { t } = useLocale();
  const index = useIndex();
  const { has } = useLaterSelection();
  const open = useView((view) => view.event);
  const { meta } = index.dataset;
  const since = changesSince(meta, version);
  if (since.kind === "same") return null;
  const isShown = ({ event }: ChangedEvent): boolean => {
    const row = index.rowById.get(event);
    return row === undefined || event === open || has(row);
  };
  const values = { version, present: meta.version };
  return (
    <Notice onClose={() => viewActions.patch({ version: null })}>
      {since.kind === "older" ? (
        <Changes
          said={t("share.version-older", values)}
          shown={since.events.filter(isShown)}
          elsewhere={since.events.filter((each) => !isShown(each))}
        />
      ) : (
        <p>{t(`share.version-${since.kind}`, values)}</p>
      )}
    </Notice>
  );
}

interface ChangesProps {
  readonly said: string;
  readonly shown: readonly ChangedEvent[];
  readonly elsewhere: readonly ChangedEvent[];
}

function Changes({ said, shown, elsewhere }: ChangesProps) {
  const { t, list } = useLocale();
  const counts = CHANGE_KINDS.flatMap((kind) => {
    const count = shown.filter((each) => each.kind === kind).length;
    return count === 0 ? [] : [t(`share.count-${kind}`, { count })];
  });
  return (
    <>
      <p>
        {said}{" "}
        {counts.length === 0
          ? t("share.nothing-changed")
          : t("share.has-changed", { counts: list(counts) })}{" "}
        {elsewhere.length > 0 && t("share.changed-elsewhere", { count: elsewhere.length })}
      </p>
      {shown.length + elsewhere.length > 0 && (
        <details>
          <summary className="min-h-6 w-fit cursor-pointer text-focus underline underline-offset-3 pointer-coarse:min-h-11 pointer-coarse:content-center">
            {t("share.what-changed")}
          </summary>
          <ul className="mb-1 max-h-[40vh] max-w-2xl overflow-auto">
            {[...shown, ...elsewhere].map((each) => (
              <ChangedLine key={each.event} changed={each} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function ChangedLine({ changed: { event, kind, changes } }: { readonly changed: ChangedEvent }) {
  const { t, dates } = useLocale();
  const { rowById, events } = useIndex();
  const row = rowById.get(event);
  const there = row === undefined ? undefined : events.at(row);
  return (
    <li className="border-t border-hair py-1.5">
      <span className="text-ink-2">{t(`share.kind-${kind}`)}</span>{" "}
      {there === undefined ? (
        <bdi className="break-all">{event}</bdi>
      ) : (
        <button
          type="button"
          className="min-h-6 text-start font-semibold underline decoration-ghost underline-offset-3 hover:decoration-current pointer-coarse:min-h-11"
          onClick={() => viewActions.openEvent(event)}
        >
          <Txt text={there.title} />
        </button>
      )}
      {changes.map(({ version, date, note }, at) => (
        <p key={at}>
          <Txt text={note} />{" "}
          <span className="text-label text-ink-3">
            {t("share.in-version", { version, date: dates.day(date) })}
          </span>
        </p>
      ))}
    </li>
  );
}
