import { FORMAT } from "../model/format.ts";
import { resolvePlain } from "../model/interval.ts";
import { cleanRecord } from "./clean.ts";
import { Refusal } from "./file.ts";
import type { SetImporter } from "./importer.ts";
import { HEAD_KEY, langsOf, readHead, textColumn, titleColumn, unpackRow } from "./packed.ts";
import { isParquet } from "./parquetMark.ts";
import { parseDataset } from "./parse.ts";

/** In the metadata of a packed set. */
const HEAD = new RegExp(`"format"\\s*:\\s*"${FORMAT}"\\s*,\\s*"columns"`);

/** The end of a Parquet file says how long its footer is, which holds the metadata. */
function footerOf(bytes: Uint8Array): Uint8Array {
  const end = bytes.length - 8;
  if (end < 4) return new Uint8Array();
  const length = new DataView(bytes.buffer, bytes.byteOffset + end, 4).getUint32(0, true);
  return bytes.subarray(Math.max(0, end - length), end);
}

/** A set that `siyaq pack` wrote, read as a whole. */
export const packedSet: SetImporter = {
  kind: "set",
  format: "siyaq",
  takes: ({ bytes }) =>
    isParquet(bytes) && HEAD.test(new TextDecoder("latin1").decode(footerOf(bytes))) ? 1 : 0,
  read: async ({ bytes, name }) => {
    const { openParquet } = await import("./parquetFile.ts");
    const file = await openParquet(bytes);
    const head = readHead(file.metadata(HEAD_KEY));
    if (head === null) throw new Refusal("broken-parquet");
    const titles = langsOf(file.columns, titleColumn);
    const texts = langsOf(file.columns, textColumn);
    const events: Readonly<Record<string, unknown>>[] = [];
    await file.read(file.columns, (row) => void events.push(unpackRow(row, titles, texts)));
    const set = cleanRecord({ ...head, events }, () => undefined);
    return { ...parseDataset(set, name, resolvePlain), rows: events.length };
  },
};
