import { useDataset } from "../state/dataset.ts";
import { useView } from "../state/view.ts";

/** The id of a set that the address names and that the site does not have; else null. */
export function useMissingSet(): string | null {
  const set = useView((view) => (view.data === null ? view.set : null));
  const missing = useDataset(
    ({ status, problems }) =>
      status === "error" && problems.some(({ code }) => code === "not-found"),
  );
  return missing ? set : null;
}
