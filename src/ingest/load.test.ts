import { afterEach, describe, expect, it, vi } from "vitest";
import { resolveEdtf } from "../model/edtf.ts";
import { canonicalJson } from "./canonical.ts";
import { loadDataset } from "./load.ts";
import { parseDataset } from "./parse.ts";
import { readFiles } from "./reader.ts";

const edited = JSON.stringify({
  format: "siyaq/1",
  meta: { title: "X" },
  events: [{ id: "e", title: "E", date: "2019-04~" }],
});

const answer = (body: string, status = 200): void =>
  void vi.stubGlobal("fetch", () => Promise.resolve(new Response(body, { status })));

afterEach(() => void vi.unstubAllGlobals());

const loaded = async (signal?: AbortSignal, own = false) => {
  const { dataset, problems } = await loadDataset("https://example.org/x.json", {
    own,
    ...(signal === undefined ? {} : { signal }),
  });
  return dataset === null ? problems : dataset.events.map(({ id }) => id);
};

describe("loadDataset", () => {
  it("reads what a person edited and what the build wrote", async () => {
    answer(`\uFEFF${edited}`);
    expect(await loaded()).toEqual(["e"]);
    const { dataset } = parseDataset(JSON.parse(edited), "x.json", resolveEdtf);
    if (dataset === null) throw new Error("no data set");
    answer(canonicalJson(dataset));
    expect(await loaded()).toEqual(["e"]);
    answer(canonicalJson(dataset));
    expect(await loaded(undefined, true)).toEqual(["e"]);
  });

  it.each([404, 410])("knows that nothing is there (%i)", async (status) => {
    answer("no", status);
    expect(await loaded()).toMatchObject([
      { code: "not-found", file: "https://example.org/x.json" },
    ]);
  });

  it("knows a host that refuses", async () => {
    answer("no", 503);
    expect(await loaded()).toMatchObject([
      { code: "refused-status", severity: "fatal", values: { status: "503" } },
    ]);
    answer("no", 503);
    expect(await loaded(undefined, true)).toMatchObject([{ code: "unreachable" }]);
  });

  it("knows a network that is down", async () => {
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
    expect(await loaded()).toMatchObject([{ code: "unreachable" }]);
  });

  it("knows a reader who went elsewhere", async () => {
    vi.stubGlobal("fetch", () => Promise.reject(new DOMException("gone", "AbortError")));
    expect(await loaded(AbortSignal.abort())).toMatchObject([{ code: "aborted" }]);
  });

  it.each([
    ["a file of the build", { own: true }, { redirect: "follow" }],
    [
      "a file beside the page, which may not lead to another host",
      { own: false },
      { redirect: "error" },
    ],
    [
      "another host's file, which is told nothing of the reader",
      { own: false, foreign: true },
      { credentials: "omit", referrerPolicy: "no-referrer", redirect: "manual" },
    ],
  ])("asks for %s", async (_, how, request) => {
    const asked = vi.fn<typeof fetch>(() => Promise.resolve(new Response(edited)));
    vi.stubGlobal("fetch", asked);
    await loadDataset("https://example.org/x.json", how);
    const { signal, ...sent } = asked.mock.calls[0]?.[1] ?? {};
    expect(signal?.aborted ?? true).toBe(true);
    expect(sent).toEqual(request);
  });

  it("is sent on to another host when the reader agreed, and tells which it was", async () => {
    const file = Object.defineProperty(new Response(edited), "url", {
      value: "https://files.example/x.json",
    });
    const sentOn = Object.defineProperty(new Response(), "type", { value: "opaqueredirect" });
    const asked = vi.fn<typeof fetch>(async (_, { redirect } = {}) =>
      redirect === "follow" ? file : sentOn,
    );
    vi.stubGlobal("fetch", asked);
    const foreign = { own: false, foreign: true };
    const refused = await loadDataset("https://example.org/x.json", foreign);
    expect(refused.problems).toMatchObject([{ code: "redirected" }]);
    expect(asked).toHaveBeenCalledTimes(1);
    const { dataset, imported } = await loadDataset("https://example.org/x.json", {
      ...foreign,
      follow: true,
    });
    expect(dataset?.events[0]?.id).toBe("e");
    expect(imported?.result.report.problems[0]).toMatchObject({
      code: "answered-elsewhere",
      value: "files.example",
    });
  });

  it("gives the file and what became of it, to be read again with answers", async () => {
    answer("date,title\n03/04/2019,A\n05/06/2019,B\n");
    const { dataset, problems, imported } = await loadDataset("https://example.org/x.csv", {
      own: false,
    });
    expect(dataset?.events).toHaveLength(0);
    expect(problems).not.toHaveLength(0);
    expect(imported?.result.asks.map(({ kind }) => kind)).toContain("date-order");
    const again = await readFiles(imported?.files ?? [], {
      dateOrder: { date: "dmy" },
      mapping: {},
    });
    expect(again.dataset?.events.map(({ date }) => date.edtf)).toEqual([
      "2019-04-03",
      "2019-06-05",
    ]);
  });

  it("does not read what is far too large", async () => {
    const headers = { "content-length": "300000001" };
    vi.stubGlobal("fetch", () => Promise.resolve(new Response(edited, { headers })));
    expect(await loaded()).toMatchObject([{ code: "too-large" }]);
  });

  it("knows a page that a host sends in place of the file", async () => {
    answer("\n<!doctype html><title>x</title>");
    expect(await loaded()).toMatchObject([{ code: "web-page" }]);
  });

  it.each([
    ['{\n  "a": 1,\n  "b" 2\n}', { known: "yes", line: 3, column: 7 }],
    ['{\n  "a": [1,', { known: "yes", line: 2, column: 11 }],
  ])("says where %j stops being JSON", async (text, values) => {
    answer(text);
    expect(await loaded()).toMatchObject([{ code: "not-json", values }]);
  });

  it("reads a file in full where it is not what the build writes, though it lies in its place", async () => {
    answer(edited);
    expect(await loaded(undefined, true)).toEqual(["e"]);
    answer('{"format":"siyaq/1","canonical":true,"meta":null}');
    expect(await loaded(undefined, true)).toMatchObject([{ code: "no-meta" }]);
  });
});
