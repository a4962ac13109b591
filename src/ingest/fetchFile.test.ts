import { createServer, type RequestListener, type Server } from "node:http";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fetchFile, type Fetching } from "./fetchFile.ts";
import type { Progress } from "./pace.ts";

/** "date,title\n2019,قتال\n" as Windows writes it. */
const WINDOWS_1256 = Buffer.from("date,title\n2019,\xde\xca\xc7\xe1\n", "latin1");

let server: Server;
let answer: RequestListener;
let url: string;

beforeEach(async () => {
  server = createServer((request, response) => answer(request, response));
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  url = `http://127.0.0.1:${address.port}/x.csv`;
});
afterEach(async () => {
  vi.unstubAllGlobals();
  server.closeAllConnections();
  await new Promise((resolve) => void server.close(resolve));
});

const refusal = async (how: Partial<Fetching> = {}) => {
  const found = await fetchFile(url, { foreign: true, ...how });
  if (found instanceof File) throw new Error("a file");
  return found;
};

describe("fetchFile", () => {
  it("brings the bytes as they are, and tells how far it is", async () => {
    answer = (_, response) => void response.end(WINDOWS_1256);
    const told: Progress[] = [];
    const file = await fetchFile(url, {
      foreign: true,
      progress: (progress) => void told.push(progress),
    });
    if (!(file instanceof File)) throw new Error(file.code);
    expect(Buffer.from(await file.arrayBuffer())).toEqual(WINDOWS_1256);
    expect(file.name).toBe(url);
    expect(told).toEqual([{ stage: "fetching", file: url, read: 21, size: 21 }]);
  });

  it.each([
    [404, { code: "not-found" }],
    [410, { code: "not-found" }],
    [403, { code: "refused-status", values: { status: "403" } }],
    [503, { code: "refused-status", values: { status: "503" } }],
  ])("knows the answer %i", async (status, expected) => {
    answer = (_, response) => void response.writeHead(status).end("<p>sorry</p>");
    expect(await refusal()).toEqual(expected);
  });

  describe("patience", () => {
    beforeEach(
      () => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] }),
    );
    afterEach(() => void vi.useRealTimers());

    it("is lost with a host that never answers", async () => {
      answer = () => void vi.advanceTimersByTime(30_000);
      expect(await refusal()).toEqual({ code: "no-answer", values: { seconds: 20 } });
    });

    it("is lost with a host that stops in the middle", async () => {
      answer = (_, response) => void response.write("date,title\n");
      const found = await refusal({ progress: () => void vi.advanceTimersByTime(30_000) });
      expect(found).toEqual({ code: "stalled", values: { seconds: 20 } });
    });

    it("is kept with a host that is slow", async () => {
      let next = (): void => undefined;
      answer = (_, response) => {
        let sent = 0;
        next = () => void (sent++ < 8 ? response.write("x") : response.end());
        next();
      };
      const arrived: number[] = [];
      const file = await fetchFile(url, {
        foreign: true,
        progress({ read }) {
          arrived.push(read);
          vi.advanceTimersByTime(15_000);
          next();
        },
      });
      expect(file).toMatchObject({ size: 8 });
      expect(arrived).toHaveLength(8);
    });
  });

  it("knows a connection that breaks off", async () => {
    answer = (_, response) => {
      response.writeHead(200, { "Content-Length": "1000" });
      response.write("date,title\n", () => response.destroy());
    };
    expect(await refusal()).toEqual({ code: "broken-off" });
  });

  it.each([
    ["says so", { "Content-Length": "2000" }],
    ["does not", {}],
  ])("stops at a file that is too large, where its host %s", async (_, headers) => {
    answer = (__, response) => {
      response.writeHead(200, headers);
      response.end("x".repeat(2000));
    };
    expect(await refusal({ most: 1000 })).toMatchObject({ code: "too-large" });
  });

  it("is stopped by the reader", async () => {
    const stop = new AbortController();
    answer = (_, response) => {
      response.write("date,title\n");
      stop.abort();
    };
    expect(await refusal({ signal: stop.signal })).toEqual({ code: "aborted" });
    expect(await refusal({ signal: stop.signal })).toEqual({ code: "aborted" });
  });

  it("knows that nothing answers", async () => {
    const closed = url;
    server.close();
    const found = await fetchFile(closed, { foreign: true });
    expect(found).toEqual({ code: "unreachable" });
  });

  it("knows a device without a network", async () => {
    vi.stubGlobal("navigator", { onLine: false });
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
    expect(await refusal()).toEqual({ code: "no-network" });
  });

  it("knows an address that a safe page may not fetch from", async () => {
    vi.stubGlobal("location", { protocol: "https:" });
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
    expect(await refusal()).toEqual({ code: "insecure-address" });
  });

  /** As browsers do: the page may not see the answer, unless it asks for one that it cannot read. */
  const browserLike = vi.fn<typeof fetch>((_, { mode, redirect, credentials } = {}) => {
    if (mode !== "no-cors" && (redirect !== "manual" || credentials === "omit"))
      return Promise.reject(new TypeError("Failed to fetch"));
    const type = mode === "no-cors" ? "opaque" : "opaqueredirect";
    return Promise.resolve(Object.defineProperty(new Response(), "type", { value: type }));
  });

  it("knows a host that does not let other pages read", async () => {
    vi.stubGlobal("fetch", browserLike);
    expect(await refusal()).toEqual({ code: "cors-refused" });
    expect(browserLike.mock.lastCall?.[1]).toMatchObject({
      method: "HEAD",
      credentials: "omit",
      referrerPolicy: "no-referrer",
    });
  });

  it("knows an address beside the page that leads to another host", async () => {
    vi.stubGlobal("fetch", browserLike);
    expect(await refusal({ foreign: false })).toEqual({ code: "redirected" });
  });
});
