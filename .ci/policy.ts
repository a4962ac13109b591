import type { Plugin } from "vite";

/**
 * No eval, no inline script, nothing from elsewhere; of frames, the preview of the embedded page alone. Nothing that
 * runs is made of text: the one policy of Trusted Types names the build's workers (src/ingest/startWorker.ts).
 * `connect-src` alone is open: the reader may open a data set of another host. `frame-ancestors` cannot stand in a page: hosts send it (public/_headers).
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self' https: http:",
  "frame-src 'self'",
  "worker-src 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types siyaq-worker",
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
