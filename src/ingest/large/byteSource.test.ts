import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Refusal } from "../file.ts";
import { addressSource, type ByteSource, gathering } from "./byteSource.ts";

const SIZE = 200_000;
const BYTES = Uint8Array.from({ length: SIZE }, (_, at) => (at * 7 + (at >> 8)) % 256);

/** What a host says to a range of BYTES; every answer can be made otherwise. */
interface Manner {
  readonly status?: number;
  readonly etag?: (asked: number) => string;
  readonly range?: boolean;
  /** Bytes that are sent at most. */
  readonly most?: number;
  /** Questions that break off before an answer, by their number. */
  readonly broken?: ReadonlySet<number>;
}

function host({
  status = 206,
  etag = () => '"a"',
  range = true,
  most = SIZE,
  broken,
}: Manner = {}) {
  const asked: string[] = [];
  const ask = async (_: string, { method, headers }: RequestInit): Promise<Response> => {
    const number = asked.length;
    const header = new Headers(headers).get("range") ?? "";
    asked.push(method ?? header);
    if (broken?.has(number) === true) throw new TypeError("Failed to fetch");
    if (method === "HEAD") return new Response(null, { headers: { "content-length": `${SIZE}` } });
    const [, from = "0", to = "0"] = /^bytes=(\d+)-(\d+)$/.exec(header) ?? [];
    const end = Math.min(Number(to) + 1, SIZE);
    const body = status === 200 ? BYTES : BYTES.slice(Number(from), end).slice(0, most);
    return new Response(body, {
      // Only the first answer is whole by manner: a host that changes its mind has another file.
      status: number === 0 ? status : 206,
      headers: {
        etag: etag(number),
        ...(range && { "content-range": `bytes ${from}-${end - 1}/${SIZE}` }),
      },
    });
  };
  return { asked, ask };
}

const at = (foreign = false) => ({ url: "https://example.org/set.parquet", foreign });
const NO_WAITS = [0, 0] as const;

const codeOf = async (work: Promise<unknown>): Promise<unknown> => {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  return error instanceof Refusal ? error.code : error;
};

describe("a file at an address", () => {
  it("gives any piece of it, by ranges that need no question before", async () => {
    const { ask, asked } = host();
    const source = await addressSource(at(true), ask, NO_WAITS);
    expect(source).toMatchObject({ size: SIZE, whole: null });
    await fc.assert(
      fc.asyncProperty(fc.nat(SIZE - 1), fc.nat(5000), async (from, length) => {
        const to = Math.min(SIZE, from + length + 1);
        expect(new Uint8Array(await source.slice(from, to))).toEqual(BYTES.slice(from, to));
      }),
      { numRuns: 30 },
    );
    expect(asked.every((each) => /^bytes=\d+-\d+$/.test(each))).toBe(true);
  });

  it("is taken as a whole from a host that knows no ranges", async () => {
    const { ask, asked } = host({ status: 200 });
    const source = await addressSource(at(), ask, NO_WAITS);
    expect(source.whole?.size).toBe(SIZE);
    expect(new Uint8Array(await source.slice(100_000, 100_010))).toEqual(
      BYTES.slice(100_000, 100_010),
    );
    expect(asked).toHaveLength(1);
  });

  it("is asked for its length where the host hides it from other origins", async () => {
    const { ask, asked } = host({ range: false });
    expect((await addressSource(at(true), ask, NO_WAITS)).size).toBe(SIZE);
    expect(asked[1]).toBe("HEAD");
  });

  it.each([
    [404, "not-found"],
    [410, "not-found"],
    [416, "range-refused"],
    [503, "refused-status"],
  ])("that answers %s is refused as %s", async (status, code) => {
    expect(await codeOf(addressSource(at(), host({ status }).ask, NO_WAITS))).toBe(code);
  });

  it("that changes while it is read is noticed", async () => {
    const { ask } = host({ etag: (asked) => (asked < 2 ? '"a"' : '"b"') });
    const source = await addressSource(at(), ask, NO_WAITS);
    await source.slice(90_000, 90_100);
    expect(await codeOf(source.slice(120_000, 120_100))).toBe("file-changed");
  });

  it("is asked again when a connection breaks off, and given up after some tries", async () => {
    const once = await addressSource(at(), host({ broken: new Set([1]) }).ask, NO_WAITS);
    expect((await once.slice(90_000, 90_100)).byteLength).toBe(100);
    const never = host({ broken: new Set([1, 2, 3, 4, 5]) });
    const source = await addressSource(at(), never.ask, NO_WAITS);
    expect(await codeOf(source.slice(90_000, 90_100))).toBe("broken-off");
    expect(never.asked).toHaveLength(4);
  });

  it("whose pieces are shorter than they were asked for is broken off", async () => {
    const source = await addressSource(at(), host({ most: 70_000 }).ask, NO_WAITS);
    expect(await codeOf(source.slice(90_000, 180_000))).toBe("broken-off");
  });

  it.each([
    [
      "never answers",
      ({ signal }: RequestInit) =>
        new Promise<Response>((_, reject) => {
          signal?.addEventListener("abort", () => reject(new Error("aborted")));
        }),
      "no-answer",
    ],
    [
      "stops in the middle of an answer",
      async ({ signal }: RequestInit) =>
        new Response(
          new ReadableStream({
            start(body) {
              body.enqueue(BYTES.slice(0, 10));
              signal?.addEventListener("abort", () => body.error(new Error("aborted")));
            },
          }),
        ),
      "stalled",
    ],
  ])("of a host that %s is waited for, but not for ever", async (_, silent, code) => {
    const { ask } = host();
    let quiet = false;
    const source = await addressSource(
      at(),
      (url, init) => (quiet ? silent(init) : ask(url, init)),
      NO_WAITS,
      20,
    );
    quiet = true;
    expect(await codeOf(source.slice(90_000, 90_100))).toBe(code);
  });
});

describe("pieces that are asked for in one task", () => {
  const counted = () => {
    const asked: [number, number][] = [];
    const source: ByteSource = {
      size: SIZE,
      whole: null,
      slice: async (from, to) => {
        asked.push([from, to]);
        return BYTES.slice(from, to).buffer;
      },
    };
    return { asked, source: gathering(source) };
  };

  it("are what each alone would be, and no byte of them is fetched twice", async () => {
    const span = fc
      .tuple(fc.nat(SIZE - 1), fc.nat(9000))
      .map(([from, length]) => [from, Math.min(SIZE, from + length + 1)] as const);
    await fc.assert(
      fc.asyncProperty(fc.array(span, { maxLength: 12 }), async (spans) => {
        const { asked, source } = counted();
        const found = await Promise.all(spans.map(([from, to]) => source.slice(from, to)));
        expect(found.map((bytes) => new Uint8Array(bytes))).toEqual(
          spans.map(([from, to]) => BYTES.slice(from, to)),
        );
        expect(asked.length).toBeLessThanOrEqual(spans.length);
        asked
          .slice(1)
          .forEach(([from], before) => expect(from).toBeGreaterThan(asked[before]?.[1] ?? 0));
      }),
      { numRuns: 40 },
    );
  });

  it("fail together, and those of a later task are asked for anew", async () => {
    let down = true;
    const source = gathering({
      size: SIZE,
      whole: null,
      slice: async (from, to) => {
        if (down) throw new Refusal("broken-off");
        return BYTES.slice(from, to).buffer;
      },
    });
    const both = [source.slice(0, 10), source.slice(20, 30)];
    expect(await Promise.all(both.map(codeOf))).toEqual(["broken-off", "broken-off"]);
    down = false;
    expect((await source.slice(0, 10)).byteLength).toBe(10);
  });
});
