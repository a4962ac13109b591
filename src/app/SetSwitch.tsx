import { useEffect, useState } from "react";
import * as v from "valibot";
import { useLocale } from "../i18n/useLocale.ts";
import { useIndex } from "../state/dataset.ts";
import { useView, viewActions } from "../state/view.ts";
import { OpenIcon } from "../ui/icons.ts";

const Sets = v.array(v.object({ id: v.string(), title: v.record(v.string(), v.string()) }));
type Sets = v.InferOutput<typeof Sets>;

/** The sets that lie beside the page; the list of one when it cannot be read. */
function useSets(): Sets {
  const [sets, setSets] = useState<Sets>([]);
  useEffect(() => {
    const stop = new AbortController();
    fetch("./data/index.json", { signal: stop.signal })
      .then((response): Promise<unknown> => response.json())
      .then((json) => {
        const parsed = v.safeParse(Sets, json);
        if (parsed.success) setSets(parsed.output);
      })
      .catch(() => undefined);
    return () => stop.abort();
  }, []);
  return sets;
}

/** The deck under the headline: how much there is, and the other sets. */
export function SetSwitch() {
  const index = useIndex();
  const { t, text, dates } = useLocale();
  const set = useView((view) => view.set);
  const data = useView((view) => view.data);
  const sets = useSets();
  const { from, to } = index.extent;
  const taking = new Set(index.events.flatMap((event) => event.actors.map((each) => each.actor)));
  return (
    <div className="flex min-w-0 flex-wrap items-baseline gap-x-4 text-ui text-ink-3">
      <span className="whitespace-nowrap">
        {t("app.deck", {
          events: index.events.length,
          actors: taking.size,
          from: dates.year(from),
          to: dates.year(to - 1),
        })}
      </span>
      {data === null && sets.length > 1 && (
        <span className="relative inline-flex items-center">
          <select
            aria-label={t("app.set")}
            className="h-8 max-w-64 cursor-pointer appearance-none truncate rounded bg-paper pe-6 text-ui text-ink underline decoration-hair underline-offset-4 hover:decoration-ink pointer-coarse:h-11"
            value={set}
            onChange={(event) => viewActions.openSet(event.target.value)}
          >
            {sets.map(({ id, title }) => (
              <option key={id} value={id}>
                {text(title).value}
              </option>
            ))}
          </select>
          <OpenIcon size={14} aria-hidden className="pointer-events-none absolute end-1" />
        </span>
      )}
    </div>
  );
}
