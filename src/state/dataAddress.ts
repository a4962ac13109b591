const BASE = new URL("https://siyaq.invalid/a/b/");

/** http and https, or a path below or beside the page's own. No other scheme, no credentials, nothing that hides. */
export function isDataAddress(text: string): boolean {
  // oxlint-disable-next-line no-control-regex -- control characters are what URL parsers drop silently
  if (text.length > 2000 || /[\s\u0000-\u001f\u007f\\]/.test(text)) return false;
  const foreign = /^https?:\/\//i.test(text);
  if (!foreign && /^([a-z][a-z0-9+.-]*:|\/\/)/i.test(text)) return false;
  if (!URL.canParse(text, BASE)) return false;
  const { origin, username, password } = new URL(text, BASE);
  return username === "" && password === "" && (foreign || origin === BASE.origin);
}
