/**
 * The same text as other programs save it: line ends, the mark of byte order, one line end at the close or none.
 * The first is the one to show.
 */
export function formsOf(text: string): readonly string[] {
  const lines = text.replace(/^\ufeff/, "").replaceAll(/\r\n?/g, "\n");
  const bare = lines.replace(/\n+$/, "");
  return [...new Set([lines, text, bare, `${bare}\n`])];
}

/** Lower-case hex; null where the page may not compute it: an insecure address, an old frame. */
export async function sha256(text: string): Promise<string | null> {
  // Typed as always there; it is not in an insecure context.
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
  if (subtle === undefined) return null;
  try {
    const hash = await subtle.digest("SHA-256", new TextEncoder().encode(text));
    return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, "0")).join("");
  } catch {
    return null;
  }
}
