import { Fragment } from "react";
import { useLocale } from "../i18n/useLocale.ts";
import { useIndex } from "../state/dataset.ts";
import { CitesIcon } from "./icons.ts";
import { Txt } from "./Txt.tsx";

/** Who writes ← who published ← who said; read aloud as "Awj, citing Youm7, citing …". `voices`: actor ids, outermost first. */
export function Voices({ voices }: { readonly voices: readonly string[] }) {
  const { t } = useLocale();
  const { actors } = useIndex();
  return (
    <span className="text-ink-2">
      {voices.map((voice, at) => {
        const actor = actors.get(voice);
        return (
          <Fragment key={at}>
            {at > 0 && (
              <>
                <span className="sr-only">{t("ui.citing")}</span>
                <CitesIcon
                  size={14}
                  strokeWidth={1.6}
                  role="presentation"
                  className="mirrored mx-1 inline-block align-[-2px] text-ink-3"
                />
              </>
            )}
            {actor ? <Txt text={actor.name} /> : voice}
          </Fragment>
        );
      })}
    </span>
  );
}
