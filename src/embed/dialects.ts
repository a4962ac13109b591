/** What the loaders of newsrooms need to know of the frame. */
interface Framed {
  /** Address of the frame. */
  readonly href: string;
  /** Whole pixels. */
  readonly width: number;
}

/** The name that Pym gives its frames, when the host uses Pym. */
function pymName(href: string): string | null {
  const name = new URL(href).searchParams.get("childId");
  return name !== null && /^[\w-]{1,100}$/.test(name) ? name : null;
}

/**
 * A height in pixels as those say it whose loaders stand in many pages already: Datawrapper, AMP,
 * Medium and Embedly, open-iframe-resizer, Pym. Heights only; no dialect's way to move the host is spoken.
 */
export function heightDialects(height: number, { href, width }: Framed): unknown[] {
  const pym = pymName(href);
  return [
    { "datawrapper-height": { siyaq: height } },
    { sentinel: "amp", type: "embed-size", height },
    JSON.stringify({ src: href, context: "iframe.resize", height }),
    { type: "iframe-resized", width, height },
    ...(pym === null ? [] : [`pymxPYMx${pym}xPYMxheightxPYMx${height}`]),
  ];
}
