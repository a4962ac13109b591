/**
 * Old and plausible spellings, oldest first. Each takes the parameters and returns them in newer words;
 * what it does not know it returns as it was. Links live for ever: add to the end, remove nothing.
 */
export type Migration = (params: URLSearchParams) => URLSearchParams;

const renamed =
  (from: string, to: string): Migration =>
  (params) => {
    const value = params.get(from);
    if (value === null || params.has(to)) return params;
    const next = new URLSearchParams(params);
    next.delete(from);
    next.set(to, value);
    return next;
  };

/** `from=2019-03&to=2020-04` → `t=2019-03..2020-04`; one of them alone leaves the other end open. */
const fromTo: Migration = (params) => {
  if (params.has("t") || !(params.has("from") || params.has("to"))) return params;
  const next = new URLSearchParams(params);
  next.delete("from");
  next.delete("to");
  next.set("t", `${params.get("from") ?? ""}..${params.get("to") ?? ""}`);
  return next;
};

export const MIGRATIONS: readonly Migration[] = [
  renamed("locale", "lang"),
  renamed("event_id", "event"),
  fromTo,
];
