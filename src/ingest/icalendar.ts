import type { DocumentImporter } from "./importer.ts";

/** Calendars of RFC 5545, and what programs make of it. */
export const icalendar: DocumentImporter = {
  kind: "document",
  format: "icalendar",
  takes: ({ text }) =>
    text !== null && /^\s*\uFEFF?\s*BEGIN:VCALENDAR\s*$/im.test(text.slice(0, 4096)) ? 1 : 0,
  // ical.js comes with the first calendar.
  read: async ({ text }, draft) => {
    const { readCalendar } = await import("./icalendarEvents.ts");
    readCalendar(text ?? "", draft);
  },
};
