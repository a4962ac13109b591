import { useLaterSelection, useSearching } from "../state/selection.ts";
import { EmptyState } from "./rooms.ts";

/** Where nothing matches, why; its own, so that a count that changes renders nothing else anew. */
export function Nothing() {
  const { count } = useLaterSelection();
  const searching = useSearching();
  return count > 0 || searching ? null : (
    <div className="flex justify-center py-5">
      <EmptyState />
    </div>
  );
}
