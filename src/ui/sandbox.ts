/** What a frame of ours may: its own script, sources in new tabs, files; the same origin as itself for the reader's settings. */
export const SANDBOX =
  "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads";
