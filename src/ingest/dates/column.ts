import { dayOf } from "../../model/day.ts";
import { isHijriHeader } from "../columns/fields.ts";
import type { Answers, ColumnOrder, ColumnOrders, DateOrder, TableSample } from "../importer.ts";
import { isRead, readDate } from "./cell.ts";
import { cleanCell } from "./clean.ts";
import { isNothing, takeEra } from "./markers.ts";
import { ORDERS, ordersOf, placed, type Triple, tripleOf } from "./numeric.ts";

const EXAMPLES = 5;
/** 1927 to 2099 as spreadsheets count days. */
const SERIALS = { first: 10_000, last: 73_050 };
const SERIAL_EPOCH = dayOf(1899, 12, 30);
/** 1979 to 2029. Earlier years of the Hijra could be years of Iran's solar calendar or of Libya's. */
const isRecentHijri = (year: number): boolean => year >= 1400 && year <= 1450;
const RANGE = /^([\d/.]*[/.][\d/.]*)\s*(?:-+|to|until|الي|حتي)\s*([\d/.]*[/.][\d/.]*)$/u;

interface Example {
  readonly row: number;
  readonly value: string;
  readonly year: number | null;
  /** Days between the readings that are farthest apart. */
  readonly apart: number;
}

/** What the values of one column allow; keeps counts and a few examples, never the column. */
export interface ColumnProfile {
  /** `year`: what the year column of the row says, when there is one. */
  readonly add: (value: string, row: number, year?: number | null) => void;
  /** `answer`: the order that a person has chosen. */
  readonly order: (column: string, answer?: DateOrder) => ColumnOrder;
}

function apartOf(triple: Triple, orders: readonly DateOrder[]): number {
  const days = orders.flatMap((order) => {
    const at = placed(triple, order);
    return at === null ? [] : [dayOf(Number(at.year), at.month, at.date)];
  });
  return Math.max(...days) - Math.min(...days);
}

const isSerial = (text: string, year: number | null): boolean => {
  const days = Math.floor(Number(text));
  if (!/^\d{5}(?:\.\d+)?$/.test(text) || days < SERIALS.first || days > SERIALS.last) return false;
  return (
    year === null || (SERIAL_EPOCH + days >= dayOf(year) && SERIAL_EPOCH + days < dayOf(year + 1))
  );
};

/**
 * The order of day and month in a column of numeric dates. The orders that every value allows remain: one is the
 * order, more are a question. Where no order fits all, the column is mixed: which one the values mean that fit
 * several is a question too, and those that fit only the rarer one stay out, whatever the answer.
 */
export function profileColumn(): ColumnProfile {
  const fitting = new Map<DateOrder, number>(ORDERS.map((order) => [order, 0]));
  let voters = 0;
  let filled = 0;
  let serials = 0;
  let ofHijra = 0;
  let ofOthers = 0;
  let years: { from: number; to: number } | null = null;
  let ambiguous: Example[] = [];
  const sole: Example[] = [];

  const keep = (example: Example): void => {
    const least = ambiguous.at(-1)?.apart ?? 0;
    if (ambiguous.length === EXAMPLES && example.apart <= least) return;
    if (ambiguous.some(({ value }) => value === example.value)) return;
    ambiguous = [...ambiguous, example].toSorted((a, b) => b.apart - a.apart).slice(0, EXAMPLES);
  };

  const vote = (text: string, value: string, row: number, year: number | null): void => {
    const marked = takeEra(text);
    const triple = tripleOf(marked.text);
    // With its year first a date needs nobody's help.
    if (triple === null || triple[0].length > 2) return;
    const own = marked.era === null || marked.era === "ce" ? year : null;
    const orders = ordersOf(triple, marked.era === "hijri" ? "hijri" : "gregorian", own);
    if (orders.length === 0) return;
    voters += 1;
    for (const order of orders) fitting.set(order, (fitting.get(order) ?? 0) + 1);
    const apart = orders.length === 1 ? 0 : apartOf(triple, orders);
    if (apart > 0) keep({ row, value, year: own, apart });
    else if (orders.length === 1 && sole.length < EXAMPLES)
      sole.push({ row, value, year: own, apart });
  };

  return {
    add: (value, row, year = null) => {
      if (value.length > 120) return;
      const { text } = cleanCell(value);
      if (isNothing(text)) return;
      filled += 1;
      if (isSerial(text, year)) serials += 1;
      // The digits of Iran may count its solar years.
      const persian = /[\u06f0-\u06f9]/.test(value);
      for (const [found] of text.matchAll(/(?<!\d)\d{4}(?!\d)/g))
        if (isRecentHijri(Number(found)) && !persian) ofHijra += 1;
        else ofOthers += 1;
      const stated = /(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/.exec(text)?.[0];
      if (stated !== undefined) {
        const at = Number(stated);
        years = { from: Math.min(years?.from ?? at, at), to: Math.max(years?.to ?? at, at) };
      }
      const range = RANGE.exec(text);
      if (range === null) vote(text, value, row, year);
      else for (const end of [range[1], range[2]]) vote(end ?? "", value, row, year);
    },

    order: (column, answer) => {
      const ranked = ORDERS.toSorted((a, b) => (fitting.get(b) ?? 0) - (fitting.get(a) ?? 0));
      const [most = "dmy"] = ranked;
      const all = ranked.filter((order) => fitting.get(order) === voters);
      const some = ranked.filter((order) => (fitting.get(order) ?? 0) > 0);
      const tied = some.filter((order) => fitting.get(order) === fitting.get(most)).length > 1;
      const open = voters > 0 && (ambiguous.length > 0 || (all.length === 0 && tied));
      const left = all.length > 0 ? all : some;
      const candidates = answer !== undefined ? [answer] : open ? left : [most];
      const examples = ambiguous.length > 0 ? ambiguous : all.length === 0 ? sole : [];
      return {
        column,
        order: answer ?? most,
        candidates,
        examples: examples.map(({ row, value, year }) => ({
          row,
          value,
          ...(year === null ? {} : { year }),
        })),
        ...(years === null ? {} : { years }),
        ...(ofHijra > 0 && ofOthers === 0 ? { hijri: true } : {}),
        ...(filled > 0 && serials === filled ? { serial: true } : {}),
      };
    },
  };
}

const YEAR_HEADER = /^(?:year|event[ _]?year|السنة|سنة|العام|année|annee)$/iu;

/** The column whose years the dates of the same row must agree with; -1 when there is none. */
export const yearColumn = (header: readonly string[]): number =>
  header.findIndex((name) => YEAR_HEADER.test(name.trim()));

/** Profiles of a table's date columns, each row beside what its year column says. */
export function profileColumns(
  sample: TableSample,
  columns: readonly number[],
): {
  readonly row: (cells: readonly string[], row: number) => void;
  readonly orders: (answers: Answers) => ColumnOrders;
} {
  const yearAt = yearColumn(sample.header);
  const profiles = columns.map((at) => ({ at, profile: profileColumn() }));
  return {
    row: (cells, row) => {
      const year = yearCell(cells[yearAt]);
      for (const { at, profile } of profiles) profile.add(cells[at] ?? "", row, year);
    },
    orders: (answers) =>
      new Map(
        profiles.map(({ at, profile }) => {
          const column = sample.header[at] ?? "";
          return [at, profile.order(column, answers.dateOrder[column])];
        }),
      ),
  };
}

/** The number of a year column's cell; null when it is no year of four digits. */
export function yearCell(cell: string | undefined): number | null {
  if (cell === undefined) return null;
  const { text } = cleanCell(cell);
  return /^[1-9]\d{3}$/.test(text) ? Number(text) : null;
}

/** What a column's example would be in an order, for showing readings side by side; null when it is no date in it. */
export function readAs(
  { value, year }: ColumnOrder["examples"][number],
  order: DateOrder,
  column: ColumnOrder,
): string | null {
  const reading = readDate(value, {
    order: { ...column, order, candidates: [order] },
    year: year ?? null,
    hijri: isHijriHeader(column.column),
  });
  return isRead(reading) ? reading.interval.edtf : null;
}
