/**
 * Old and plausible spellings, oldest first. Each takes the parameters and returns them in newer words;
 * what it does not know it returns as it was. Links live for ever: add to the end, remove nothing.
 */
export type Migration = (params: URLSearchParams) => URLSearchParams;

/** A parameter without a value says nothing. */
const said = (params: URLSearchParams, name: string): string =>
  params.getAll(name).find((value) => value !== "") ?? "";

const renamed =
  (from: string, to: string): Migration =>
  (params) => {
    const value = said(params, from);
    if (value === "" || said(params, to) !== "") return params;
    const next = new URLSearchParams(params);
    next.delete(from);
    next.set(to, value);
    return next;
  };

/** `from=2019-03&to=2020-04` → `t=2019-03..2020-04`; one of them alone leaves the other end open. */
const fromTo: Migration = (params) => {
  const [from, to] = [said(params, "from"), said(params, "to")];
  if (said(params, "t") !== "" || (from === "" && to === "")) return params;
  const next = new URLSearchParams(params);
  next.delete("from");
  next.delete("to");
  next.set("t", `${from}..${to}`);
  return next;
};

export const MIGRATIONS: readonly Migration[] = [
  renamed("locale", "lang"),
  renamed("event_id", "event"),
  fromTo,
];
