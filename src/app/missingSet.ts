import { setAt } from "../state/ahead.ts";
import { useDataset } from "../state/dataset.ts";

/**
 * The id of a set that was asked for and that the site does not have; else null. It is the problem's own: the view may
 * already be of another set.
 */
export const useMissingSet = (): string | null =>
  useDataset(({ status, problems }) => {
    const missing = status === "error" && problems.find(({ code }) => code === "not-found");
    return missing ? setAt(missing.file) : null;
  });
