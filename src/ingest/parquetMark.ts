/** The four letters that a Parquet file begins and ends with: `PAR1`, or `PARE` when its footer is encrypted. */
export const markAt = (bytes: Uint8Array, at: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + 4));

export const isParquet = (bytes: Uint8Array): boolean =>
  ["PAR1", "PARE"].includes(markAt(bytes, 0));
