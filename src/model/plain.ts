// Controls that XML forbids, non-characters, embeddings and overrides of direction; isolates stay, they close themselves.
// eslint-disable-next-line no-control-regex
const HARMFUL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\ufffe\uffff]/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/**
 * A text of the data as every file format can hold it: lone surrogates become U+FFFD, controls and overrides of
 * direction are left out. Tabs and ends of lines stay.
 */
export const toPlain = (text: string): string =>
  text.replace(LONE_SURROGATE, "\ufffd").replace(HARMFUL, "");

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  // Not allowed in HTML at all.
  "\u0000": "\ufffd",
};

/** A text of any origin between tags of HTML or in a quoted attribute: it ends neither, nor a script around it. */
export const escaped = (text: string): string =>
  // oxlint-disable-next-line no-control-regex -- the one that HTML forbids
  text.replace(/[&<>"'\u0000]/g, (sign) => ENTITIES[sign] ?? sign);
