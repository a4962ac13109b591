import type { Answers, DateOrder } from "../ingest/importer.ts";

const sameRecord = (
  a: Readonly<Record<string, string>>,
  b: Readonly<Record<string, string>>,
): boolean => {
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && a[key] === b[key])
  );
};

export const sameAnswers = (a: Answers, b: Answers): boolean =>
  sameRecord(a.dateOrder, b.dateOrder) && sameRecord(a.mapping, b.mapping);

/** Columns may be called as they like, `__proto__` too. */
const withEntry = <T>(
  record: Readonly<Record<string, T>>,
  key: string,
  value: T,
): Readonly<Record<string, T>> => Object.fromEntries([...Object.entries(record), [key, value]]);

export const withOrder = (answers: Answers, column: string, order: DateOrder): Answers => ({
  ...answers,
  dateOrder: withEntry(answers.dateOrder, column, order),
});

export const withField = (answers: Answers, column: string, field: string): Answers => ({
  ...answers,
  mapping: withEntry(answers.mapping, column, field),
});

/** Back to what the columns themselves say. */
export const withoutMapping = (answers: Answers): Answers => ({ ...answers, mapping: {} });

export const answerOf = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;
