import { createHash } from "node:crypto";
import type { Plugin } from "vite";

/** react-aria adds this one style element by itself; it is allowed by its hash, no other is. */
const REACT_ARIA_STYLE = `@layer {
  [data-react-aria-pressable] {
    touch-action: pan-x pan-y pinch-zoom;
  }
}`;
const hash = (text: string): string =>
  `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/**
 * No eval, no inline script, nothing from elsewhere. `connect-src` alone is open: the reader may open a data set
 * of another host. `frame-ancestors` cannot stand in a page: hosts send it (public/_headers).
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${hash(REACT_ARIA_STYLE)}`,
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self' https: http:",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** Writes the policy into the built page, before anything that it governs. */
export const policy = (): Plugin => ({
  name: "siyaq:policy",
  apply: "build",
  transformIndexHtml: {
    order: "post",
    handler: () => [
      {
        tag: "meta",
        attrs: { "http-equiv": "Content-Security-Policy", content: POLICY },
        injectTo: "head-prepend",
      },
    ],
  },
});
