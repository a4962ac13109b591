import {
  type Answers,
  type AnswersOfFiles,
  type DateOrder,
  NO_ANSWERS,
} from "../ingest/importer.ts";

type Entries = Readonly<Record<string, string>>;

const sameRecord = (a: Entries, b: Entries): boolean => {
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && a[key] === b[key])
  );
};

const same = (a: Answers, b: Answers): boolean =>
  sameRecord(a.dateOrder, b.dateOrder) && sameRecord(a.mapping, b.mapping);

/** What was answered of the columns of one file. */
export const ofFile = ({ files = {} }: AnswersOfFiles, file: string): Answers =>
  (Object.hasOwn(files, file) ? files[file] : undefined) ?? NO_ANSWERS;

export const sameAnswers = (a: AnswersOfFiles, b: AnswersOfFiles): boolean =>
  same(a, b) &&
  [...Object.keys(a.files ?? {}), ...Object.keys(b.files ?? {})].every((file) =>
    same(ofFile(a, file), ofFile(b, file)),
  );

/** Columns and files may be called as they like, `__proto__` too. */
const withEntry = <T>(
  record: Readonly<Record<string, T>>,
  key: string,
  value: T,
): Readonly<Record<string, T>> => Object.fromEntries([...Object.entries(record), [key, value]]);

const withFile = (answers: AnswersOfFiles, file: string, own: Answers): AnswersOfFiles => ({
  ...answers,
  files: withEntry(answers.files ?? {}, file, own),
});

/** A column of one file; of another file of the same column nothing is said. */
interface Column {
  readonly file: string;
  readonly column: string;
}

export function withOrder(
  answers: AnswersOfFiles,
  { file, column }: Column,
  order: DateOrder,
): AnswersOfFiles {
  const own = ofFile(answers, file);
  return withFile(answers, file, { ...own, dateOrder: withEntry(own.dateOrder, column, order) });
}

export function withField(
  answers: AnswersOfFiles,
  { file, column }: Column,
  field: string,
): AnswersOfFiles {
  const own = ofFile(answers, file);
  return withFile(answers, file, { ...own, mapping: withEntry(own.mapping, column, field) });
}

/** Back to what the file's columns themselves say. */
export const withoutMapping = (answers: AnswersOfFiles, file: string): AnswersOfFiles =>
  withFile(answers, file, { ...ofFile(answers, file), mapping: {} });

export const answerOf = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;
