/** A label as wide as its event says: for tests of placing, which measure no letters. */
export const labelOfRow = (row: number) => ({
  date: null,
  title: `event ${row}`,
  lang: "en",
  dir: "ltr" as const,
  suffix: null,
  key: false,
  pending: false,
  width: 60 + 7 * (row % 9),
});
