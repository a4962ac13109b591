// Apart from the loaders, so that what runs without Vite can have it alone.
export { createLocale } from "./pureLocale.ts";
export { loadLaterMessages, loadMessages } from "./loadMessages.ts";
