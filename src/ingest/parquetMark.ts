const MARK = [0x50, 0x41, 0x52] as const;

/** PAR1, or PARE when it is encrypted. */
export const isParquet = (bytes: Uint8Array): boolean =>
  MARK.every((byte, at) => bytes[at] === byte) && (bytes[3] === 0x31 || bytes[3] === 0x45);
