import { encode } from "uqr";

export interface QrPicture {
  /** Modules a side, the quiet zone of four included. */
  readonly size: number;
  /** The dark modules as the `d` of one SVG path. */
  readonly path: string;
}

/** Scanners ask for four light modules on every side (ISO/IEC 18004). */
const QUIET = 4;

/** Above this many characters the modules get too fine to be read from a screen. */
const LONGEST = 1200;

/** A link as a QR code; null when it is too long to be read by a telephone. */
export function qrPicture(link: string): QrPicture | null {
  if (link.length > LONGEST) return null;
  const { data, size } = encode(link, { ecc: "M", border: QUIET });
  const path = data
    .flatMap((line, y) => line.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : "")))
    .join("");
  return { size, path };
}

/** The same as a file: black on white whatever the theme, for scanners. */
export const qrFile = ({ size, path }: QrPicture): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size * 8}" height="${size * 8}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>\n`;
