/** http or https as an absolute address; null for any other scheme and for what is relative. */
export function webAddress(written: string): string | null {
  // As browsers do: they leave out tabs and line breaks, so that "java\nscript:" is a scheme.
  // oxlint-disable-next-line no-control-regex
  const plain = written.replace(/[\u0000-\u001F\u007F]/g, "").trim();
  const full = plain.startsWith("//") ? `https:${plain}` : plain;
  if (!/^https?:\/\//i.test(full)) return null;
  try {
    const url = new URL(full);
    if (url.hostname === "") return null;
    return /^https?:\/\/\S+$/.test(full) ? full : url.href;
  } catch {
    return null;
  }
}

/** `scheme:rest`, also with tabs and unseen characters inside, which browsers skip; `Reuters: the news` has none. */
const SCHEME = /^[\s\p{C}]*[a-z](?:[a-z0-9+.-]|[\t\r\n\p{Cc}\p{Cf}])*:\S/iu;
export const hasScheme = (text: string): boolean => SCHEME.test(text);
