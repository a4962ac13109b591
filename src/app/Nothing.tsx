import clsx from "clsx";
import { useLaterSelection, useSearching } from "../state/selection.ts";
import { EmptyState } from "./rooms.ts";

/** Where nothing matches, why; its own, so that a count that changes renders nothing else anew. */
export function Nothing({ className = "py-5" }: { readonly className?: string }) {
  const { count } = useLaterSelection();
  const searching = useSearching();
  return count > 0 || searching ? null : (
    <div className={clsx("flex justify-center", className)}>
      <EmptyState />
    </div>
  );
}
