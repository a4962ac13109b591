import { describe, expect, it, vi } from "vitest";
import type { ImportFile } from "./file.ts";
import { importFiles } from "./import.ts";
import type { Progress } from "./pace.ts";
import { type Reader, readFiles } from "./reader.ts";
import { serveReading } from "./serve.ts";
import type { ReadRequest, ReadResponse } from "./wire.ts";

const table = (rows: number): File =>
  new File(
    [
      `date,title,actors,source\n${Array.from(
        { length: rows },
        (_, at) => `20${10 + (at % 10)}-03-0${1 + (at % 9)},Event ${at},Army | Front,Agency`,
      ).join("\n")}\nnever,Lost,Army,Agency\n`,
    ],
    "events.csv",
  );

/** The worker's script at the other end of a real port: what crosses it is cloned. */
function served(read?: typeof importFiles) {
  const { port1, port2 } = new MessageChannel();
  const crossed: ReadResponse[] = [];
  const ended = vi.fn<() => void>();
  const start = (): Reader => {
    const take = serveReading((told) => port2.postMessage(told), read);
    port2.addEventListener("message", ({ data }: MessageEvent<ReadRequest>) => take(data));
    port2.start();
    return {
      post(request) {
        // Node cannot clone a File.
        if (request.kind === "read") take(request);
        else port1.postMessage(request);
      },
      listen(told) {
        port1.addEventListener("message", ({ data }: MessageEvent<ReadResponse>) => {
          crossed.push(data);
          told(data);
        });
        port1.start();
        port2.postMessage({ kind: "ready" } satisfies ReadResponse);
      },
      end() {
        ended();
        port1.close();
      },
    };
  };
  return { start, crossed, ended };
}

describe("readFiles", () => {
  it("gives what the importers give, in parts of some hundreds of records", async () => {
    const file = table(450);
    const { start, crossed, ended } = served();
    const result = await readFiles([file], undefined, {}, start);
    expect(result).toEqual(await importFiles([file]));
    expect(result.dataset?.events).toHaveLength(450);
    expect(result.report.problems).toMatchObject([{ code: "unread-date", row: 452 }]);
    const sizes = crossed.flatMap((told) =>
      told.kind === "part" && told.part.events !== undefined ? [told.part.events.length] : [],
    );
    expect(sizes).toEqual([200, 200, 50]);
    expect(ended).toHaveBeenCalledOnce();
  });

  it("keeps open ends, which JSON would lose", async () => {
    const { start } = served();
    const { dataset } = await readFiles(
      [new File(["date,title\n2011/..,Open\n../2012,Since ever\n"], "x.csv")],
      undefined,
      {},
      start,
    );
    expect(dataset?.events.map(({ date }) => [date.start, date.end])).toEqual([
      [expect.any(Number), Infinity],
      [-Infinity, expect.any(Number)],
    ]);
  });

  it("hands on answers, the limit and the progress", async () => {
    const { start } = served();
    const told: Progress[] = [];
    const { dataset, report } = await readFiles(
      [new File(["date,title\n03/04/2019,A\n05/06/2019,B\n07/08/2019,C\n"], "x.csv")],
      { dateOrder: { date: "mdy" }, mapping: {} },
      { most: 2, progress: (progress) => void told.push(progress) },
      start,
    );
    expect(dataset?.events.map(({ date }) => date.edtf)).toEqual(["2019-03-04", "2019-05-06"]);
    expect(report.counts).toEqual({ "too-many-events": 1 });
    expect(told[0]).toMatchObject({ file: "x.csv", size: 50 });
  });

  it("tells of a file that holds nothing", async () => {
    const { start } = served();
    const files = [new File([""], "x.csv")];
    expect(await readFiles(files, undefined, {}, start)).toEqual(await importFiles(files));
  });

  it("ends the worker of a reader who gives up", async () => {
    const stop = new AbortController();
    const { start, ended } = served(() => {
      stop.abort();
      return new Promise(() => undefined);
    });
    const { dataset, report } = await readFiles(
      [table(3)],
      undefined,
      { signal: stop.signal },
      start,
    );
    expect(dataset).toBeNull();
    expect(report).toMatchObject({
      files: [{ name: "events.csv", format: null }],
      problems: [{ code: "aborted", kind: "fatal" }],
      counts: { aborted: 1 },
    });
    expect(ended).toHaveBeenCalledOnce();
  });

  it("starts nothing for a reader who has given up", async () => {
    const start = vi.fn<() => Reader | null>();
    const signal = AbortSignal.abort();
    const { report } = await readFiles([table(3)], undefined, { signal }, start);
    expect(report.counts).toEqual({ aborted: 1 });
    expect(start).not.toHaveBeenCalled();
  });

  const failing = (before: readonly ReadResponse[]) => (): Reader => ({
    post: () => undefined,
    listen(told, failed) {
      for (const each of before) told(each);
      failed();
    },
    end: () => undefined,
  });

  it.each([
    ["there is no worker", () => null],
    ["its script cannot be had", failing([])],
  ])("reads in the page's thread where %s", async (_, start) => {
    const { dataset } = await readFiles([table(3)], undefined, {}, start);
    expect(dataset?.events).toHaveLength(3);
  });

  it("does not try in the page what has ended a worker", async () => {
    const { dataset, report } = await readFiles(
      [table(3)],
      undefined,
      {},
      failing([{ kind: "ready" }]),
    );
    expect(dataset).toBeNull();
    expect(report.problems).toMatchObject([{ code: "reader-stopped", file: "events.csv" }]);
  });

  it("ends what fails in the worker, so that nobody waits for it", async () => {
    const { start, ended } = served(() => Promise.reject(new Error("ours")));
    const { dataset, report } = await readFiles([table(3)], undefined, {}, start);
    expect(dataset).toBeNull();
    expect(report.counts).toEqual({ "reader-stopped": 1 });
    expect(ended).toHaveBeenCalledOnce();
  });

  it("reads itself what cannot be passed to a worker", async () => {
    const file = table(3);
    const other: ImportFile = { name: "x", size: file.size, stream: () => file.stream() };
    const start = vi.fn<() => Reader | null>();
    const { dataset } = await readFiles([file, other], undefined, {}, start);
    expect(dataset?.events).toHaveLength(3);
    expect(start).not.toHaveBeenCalled();
  });
});
