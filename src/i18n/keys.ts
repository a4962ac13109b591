/** One line a room. Messages stand in messages/<lang>/<room>.json; en is the one that types are read from. */
interface Rooms {
  accounts: typeof import("./messages/en/accounts.json");
  app: typeof import("./messages/en/app.json");
  about: typeof import("./messages/en/about.json");
  check: typeof import("./messages/en/check.json");
  derivation: typeof import("./messages/en/derivation.json");
  event: typeof import("./messages/en/event.json");
  filters: typeof import("./messages/en/filters.json");
  help: typeof import("./messages/en/help.json");
  i18n: typeof import("./messages/en/i18n.json");
  model: typeof import("./messages/en/model.json");
  network: typeof import("./messages/en/network.json");
  problems: typeof import("./messages/en/problems.json");
  source: typeof import("./messages/en/source.json");
  table: typeof import("./messages/en/table.json");
  timeline: typeof import("./messages/en/timeline.json");
  ui: typeof import("./messages/en/ui.json");
  cite: typeof import("./messages/en/cite.json");
  cli: typeof import("./messages/en/cli.json");
  edit: typeof import("./messages/en/edit.json");
  embed: typeof import("./messages/en/embed.json");
  export: typeof import("./messages/en/export.json");
  import: typeof import("./messages/en/import.json");
  open: typeof import("./messages/en/open.json");
  pages: typeof import("./messages/en/pages.json");
  share: typeof import("./messages/en/share.json");
}

export type MessageKey = {
  [Room in keyof Rooms]: `${Room}.${keyof Rooms[Room] & string}`;
}[keyof Rooms];
