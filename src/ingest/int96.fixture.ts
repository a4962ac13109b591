/** A day as Spark keeps moments: nanoseconds of the day, then the Julian day. */
export function int96Day(day: number): Uint8Array {
  const moment = new Uint8Array(12);
  const view = new DataView(moment.buffer);
  view.setBigUint64(0, 0n, true);
  view.setUint32(8, day + 2_440_588, true);
  return moment;
}

/** What the column of such days is called for the writer, which knows fixed bytes (type 7) of the same length. */
export const FIXED_12 = {
  type: "FIXED_LEN_BYTE_ARRAY",
  type_length: 12,
  repetition_type: "REQUIRED",
} as const;

const FIXED = 0x0e;
const INT96 = 0x06;

/** The same file with INT96 (type 3) in place of the one column of fixed bytes: the schema and the column say so. */
export const withInt96 = (fixed: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> =>
  fixed.map((byte, at) => {
    const inSchema = fixed[at + 1] === 0x15 && fixed[at + 2] === 0x18;
    const inColumn = fixed[at - 2] === 0x1c && fixed[at + 1] === 0x19;
    return byte === FIXED && fixed[at - 1] === 0x15 && (inSchema || inColumn) ? INT96 : byte;
  });
