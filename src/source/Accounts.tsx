import { Inset } from "./Inset.tsx";
import { Matrix } from "./Matrix.tsx";
import { WordingIndex } from "./WordingIndex.tsx";

/** What stands under a source as it was told: all sources beside each other, and the words that are somebody's own. */
export function Accounts() {
  return (
    <Inset>
      <div className="mt-8 border-t border-ink pt-2">
        <Matrix />
      </div>
      <div className="mt-8 border-t border-ink pt-2">
        <WordingIndex />
      </div>
    </Inset>
  );
}
