import { isId } from "../model/ids.ts";

const BASE = new URL("https://siyaq.invalid/a/b/");
const LOCAL = "local:";

/** `local:my-table`: a file of the reader's own that was opened under this name (localSets.ts). */
export const localAddress = (name: string): string => `${LOCAL}${name}`;

/** The name of a reader's own file; null when the address leads to something that can be fetched. */
export function localName(address: string | null): string | null {
  if (address === null || !address.startsWith(LOCAL)) return null;
  const name = address.slice(LOCAL.length);
  return isId(name) ? name : null;
}

/** http or https, of any host. */
export const isWebAddress = (text: string): boolean =>
  /^https?:\/\//i.test(text) && isDataAddress(text);

/**
 * http and https, a path below or beside the page's own, or the name of a reader's own file. No other scheme, no
 * credentials, nothing that hides.
 */
export function isDataAddress(text: string): boolean {
  if (text.startsWith(LOCAL)) return localName(text) !== null;
  // oxlint-disable-next-line no-control-regex -- control characters are what URL parsers drop silently
  if (text.length > 2000 || /[\s\u0000-\u001f\u007f\\]/.test(text)) return false;
  const foreign = /^https?:\/\//i.test(text);
  if (!foreign && /^([a-z][a-z0-9+.-]*:|\/\/)/i.test(text)) return false;
  if (!URL.canParse(text, BASE)) return false;
  const { origin, username, password } = new URL(text, BASE);
  return username === "" && password === "" && (foreign || origin === BASE.origin);
}
