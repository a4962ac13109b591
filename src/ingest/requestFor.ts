/**
 * How an address is asked. Of another host nothing of the reader's goes along; a redirect may not lead to a host that
 * the reader was not asked about, and where it leads no browser says. `follow`: they agreed to it.
 */
export const requestFor = (foreign: boolean, follow = false): RequestInit =>
  foreign
    ? {
        credentials: "omit",
        referrerPolicy: "no-referrer",
        redirect: follow ? "follow" : "manual",
      }
    : { redirect: "error" };

/** 404, and 410 for what was there once. */
export const GONE: ReadonlySet<number> = new Set([404, 410]);
