import {
  asyncBufferFromUrl,
  cachedAsyncBuffer,
  parquetMetadataAsync,
  parquetRead,
} from "hyparquet";
import { DEFAULT_PARSERS } from "hyparquet/src/convert.js";
import { CATEGORIES } from "../generate/words.ts";
import { bare } from "./bare.ts";
import { dataAddress } from "./offer.ts";

/** Three columns by ranges; the texts stay in the file. */

const file = cachedAsyncBuffer(await asyncBufferFromUrl({ url: dataAddress() }));
const metadata = await parquetMetadataAsync(file);
const count = Number(metadata.num_rows);
const lo = new Int32Array(count);
const hi = new Int32Array(count);
const category = new Uint8Array(count);
const places = new Map<unknown, number>(CATEGORIES.map(({ id }, at) => [id, at]));

await parquetRead({
  file,
  metadata,
  columns: ["lo", "hi", "category"],
  // Days, not dates: a date is an object.
  parsers: { ...DEFAULT_PARSERS, dateFromDays: Number },
  onChunk: ({ columnName, columnData, rowStart }) => {
    if (columnName === "category")
      for (let at = 0; at < columnData.length; at++)
        category[rowStart + at] = places.get(columnData[at]) ?? 0;
    else {
      const days = columnName === "lo" ? lo : hi;
      for (let at = 0; at < columnData.length; at++) days[rowStart + at] = Number(columnData[at]);
    }
  },
});
bare({ count, lo, hi, category });
