import { Fragment } from "react";
import { useLocale } from "../i18n/useLocale.ts";
import { useIndex } from "../state/dataset.ts";
import { Txt } from "./Txt.tsx";

/** Who tells it, from whom: "Awj, citing Youm7, citing …". `voices`: actor ids, outermost first. */
export function Voices({ voices }: { readonly voices: readonly string[] }) {
  const { t } = useLocale();
  const { actors } = useIndex();
  return (
    <span className="text-ink-2">
      {voices.map((voice, at) => {
        const actor = actors.get(voice);
        return (
          <Fragment key={at}>
            {at > 0 && t(at === 1 ? "ui.citing" : "ui.citing-in-turn")}
            {actor ? <Txt text={actor.name} /> : voice}
          </Fragment>
        );
      })}
    </span>
  );
}
