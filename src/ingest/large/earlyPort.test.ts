import { afterEach, expect, it, vi } from "vitest";
import { type LargePort, openEarly, takeEarly } from "./earlyPort.ts";
import type { LargeRequest, FileLocation, LargeResponse } from "./wire.ts";

const HERE = "https://here.example";
const at = (url: string): FileLocation => ({ kind: "address", address: { url, foreign: false } });
const rows = (read: number): LargeResponse => ({ kind: "progress", rows: read, total: 9 });

/** A thread whose other end the test holds. */
function thread() {
  const requests: LargeRequest[] = [];
  let hear: (told: LargeResponse) => void = () => undefined;
  let fail = (): void => undefined;
  const port: LargePort = {
    post: (request) => requests.push(request),
    listen: (told, failed) => {
      hear = told;
      fail = failed;
    },
    end: () => undefined,
  };
  return { port, requests, tell: (told: LargeResponse) => hear(told), die: () => fail() };
}

afterEach(() => vi.unstubAllGlobals());

it("keeps what a thread says until somebody listens, and gives it to one", () => {
  vi.stubGlobal("location", { origin: HERE });
  const url = `${HERE}/set.parquet`;
  const { port, requests, tell, die } = thread();
  openEarly(new URL(url), () => port);
  expect(requests).toMatchObject([{ kind: "open", place: at(url), name: url }]);
  tell(rows(1));
  tell(rows(2));
  const heard: (LargeResponse | "failed")[] = [];
  takeEarly(at(url))?.listen(
    (told) => heard.push(told),
    () => heard.push("failed"),
  );
  tell(rows(3));
  die();
  expect(heard).toEqual([rows(1), rows(2), rows(3), "failed"]);
  expect(takeEarly(at(url))).toBeNull();
});

it.each(["https://there.example/set.parquet", `${HERE}/set.json`, "local:set.parquet"])(
  "asks nobody for %s before the reader, or the page, has said so",
  (url) => {
    vi.stubGlobal("location", { origin: HERE });
    const start = vi.fn(() => null);
    openEarly(new URL(url), start);
    expect(start).not.toHaveBeenCalled();
  },
);
