import { resolveEdtf } from "../model/edtf.ts";

/** One date as far as it is known; "" where it is not. Digits as in EDTF. */
export interface DateParts {
  readonly year: string;
  readonly month: string;
  readonly date: string;
}

export const SHAPES = ["one", "between", "since", "since-unknown", "until"] as const;
export type Shape = (typeof SHAPES)[number];

/** A date as the small builder asks for it. */
export interface EdtfParts {
  readonly shape: Shape;
  readonly from: DateParts;
  readonly to: DateParts;
  readonly about: boolean;
  readonly uncertain: boolean;
}

const NO_DATE: DateParts = { year: "", month: "", date: "" };
export const NO_PARTS: EdtfParts = {
  shape: "one",
  from: NO_DATE,
  to: NO_DATE,
  about: false,
  uncertain: false,
};

const padded = (text: string, length: number): string => text.padStart(length, "0");

/** As far as it goes without a gap: a day without its month says nothing. "" without a year. */
function form({ year, month, date }: DateParts): string {
  if (!/^-?\d{1,4}$/.test(year)) return "";
  const whole = year.startsWith("-") ? `-${padded(year.slice(1), 4)}` : padded(year, 4);
  if (month === "") return whole;
  return date === ""
    ? `${whole}-${padded(month, 2)}`
    : `${whole}-${padded(month, 2)}-${padded(date, 2)}`;
}

/** `{ shape: "between", from: 2019-04, to: 2019-06, about }` → `2019-04~/2019-06~`; "" while a year is missing. */
export function buildEdtf({ shape, from, to, about, uncertain }: EdtfParts): string {
  const mark = about && uncertain ? "%" : about ? "~" : uncertain ? "?" : "";
  const [first, last] = [form(from), form(to)];
  const needed = shape === "until" ? [last] : shape === "between" ? [first, last] : [first];
  if (needed.includes("")) return "";
  switch (shape) {
    case "one":
      return first + mark;
    case "between":
      return `${first}${mark}/${last}${mark}`;
    case "since":
      return `${first}${mark}/..`;
    case "since-unknown":
      return `${first}${mark}/`;
    case "until":
      return `../${last}${mark}`;
  }
}

const PLAIN = /^(-?\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?([~?%]?)$/;

interface Read {
  readonly parts: DateParts;
  readonly mark: string;
}

function read(text: string): Read | null {
  const match = PLAIN.exec(text);
  if (match === null || text.startsWith("-0000")) return null;
  const [, year = "", month = "", date = "", mark = ""] = match;
  const sign = year.startsWith("-") ? "-" : "";
  const number = (digits: string): string => (digits === "" ? "" : String(Number(digits)));
  return {
    parts: {
      year: sign + number(year.replace("-", "")),
      month: number(month),
      date: number(date),
    },
    mark,
  };
}

/** The parts of a date that the builder can say; null for the others (decades, seasons, marks that differ). */
export function partsOf(edtf: string): EdtfParts | null {
  if (resolveEdtf(edtf) === null) return null;
  const [first = "", last, more] = edtf.split("/");
  if (more !== undefined) return null;
  const from = read(first);
  const to = last === undefined ? null : read(last);
  const marks = (mark: string) => ({
    about: mark === "~" || mark === "%",
    uncertain: mark === "?" || mark === "%",
  });
  if (first === ".." && to !== null)
    return { ...NO_PARTS, shape: "until", to: to.parts, ...marks(to.mark) };
  if (from === null) return null;
  const parts = { ...NO_PARTS, from: from.parts, ...marks(from.mark) };
  if (last === undefined) return parts;
  if (last === "..") return { ...parts, shape: "since" };
  if (last === "") return { ...parts, shape: "since-unknown" };
  return to === null || to.mark !== from.mark ? null : { ...parts, shape: "between", to: to.parts };
}
