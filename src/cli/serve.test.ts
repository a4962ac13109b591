import { rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { dirname } from "node:path";
import { Readable, Writable } from "node:stream";
import { afterEach, describe, expect, it } from "vitest";
import { isDataAddress } from "../state/dataAddress.ts";
import { rangeOf } from "./host.ts";
import { folderWith, siyaq, WHOLE } from "./io.fixture.ts";
import { parseOptions } from "./options.ts";
import { addressOf, serve, servedName } from "./serve.ts";
import { wordsIn } from "./words.ts";

const stop: (() => Promise<unknown>)[] = [];
afterEach(() => Promise.all(stop.splice(0).map((each) => each())));

/** Serves files beside a page of the test's own, and gives the address that was printed. */
async function serving(
  files: readonly string[],
  site: string,
  err = new Writable({ write: (_piece, _encoding, done) => done() }),
): Promise<URL> {
  const ending = new AbortController();
  let said = "";
  const address = await new Promise<string>((resolve) => {
    const out = new Writable({
      write(piece: Buffer, _, done) {
        said += piece.toString();
        if (said.includes("\n")) resolve(said.trim());
        done();
      },
    });
    const io = { input: Readable.from([]), out, err, env: {} };
    const given = parseOptions([...files, "-q"], ["port", "quiet"]);
    const ended = serve(given, io, wordsIn("en"), { site, signal: ending.signal });
    stop.push(async () => {
      ending.abort();
      expect(await ended).toBe(130);
    });
  });
  return new URL(address);
}

const opened = (address: URL): URL => new URL(address.searchParams.get("data") ?? "", address);

const statusOf = (address: URL, headers: Record<string, string>, method = "GET"): Promise<number> =>
  new Promise((resolve, reject) => {
    request(address, { headers, method }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .once("error", reject)
      .end();
  });

describe("siyaq serve", () => {
  it("prints an address that the page opens, and reads the file again with each request", async () => {
    const at = folderWith({ "index.html": "the page", "أحداث 2019 & more.csv": WHOLE });
    const file = at("أحداث 2019 & more.csv");
    const address = await serving([file], dirname(file));
    expect(isDataAddress(address.searchParams.get("data") ?? "")).toBe(true);
    expect(await (await fetch(address)).text()).toBe("the page");
    expect(await (await fetch(opened(address))).text()).toBe(WHOLE);
    writeFileSync(file, "date,title\n");
    expect(await (await fetch(opened(address))).text()).toBe("date,title\n");
  });

  it("serves several files as one set", async () => {
    const at = folderWith({ "a.csv": WHOLE, "b.csv": "date,title\n2020,Third\n" });
    const address = await serving([at("a.csv"), at("b.csv")], dirname(at("a.csv")));
    expect(await (await fetch(opened(address))).json()).toMatchObject({
      format: "siyaq/1",
      events: [{}, {}, {}],
    });
  });

  it("says what several files lose, which the page cannot know", async () => {
    const at = folderWith({ "a.csv": WHOLE, "b.csv": "date,title\nsoon,Third\n" });
    let said = "";
    const err = new Writable({
      write(piece: Buffer, _, done) {
        said += piece.toString();
        done();
      },
    });
    const address = await serving([at("a.csv"), at("b.csv")], dirname(at("a.csv")), err);
    await (await fetch(opened(address))).json();
    expect(said).toMatch(/Left out\n {2}1 × \[unread-date\]/);
    rmSync(at("b.csv"));
    expect(await (await fetch(opened(address))).json()).toMatchObject({ events: [{}, {}] });
    expect(said).toContain(`There is no file ${at("b.csv")}.`);
  });

  it("gives ranges, and nothing outside the site, to other hosts' pages or by other methods", async () => {
    const at = folderWith({ "index.html": "the page", "a.csv": WHOLE });
    const address = await serving([at("a.csv")], dirname(at("a.csv")));
    const part = await fetch(opened(address), { headers: { Range: "bytes=5-9" } });
    expect([part.status, await part.text()]).toEqual([206, "title"]);
    expect(part.headers.get("content-range")).toBe(`bytes 5-9/${WHOLE.length}`);
    expect(await statusOf(new URL("/%2e%2e%2f%2e%2e%2fetc/passwd", address), {})).toBe(404);
    expect(await statusOf(new URL("/%00", address), {})).toBe(400);
    expect(await statusOf(address, { Host: "evil.example" })).toBe(403);
    expect(await statusOf(address, {}, "POST")).toBe(405);
    expect(await statusOf(new URL("/none", address), {})).toBe(404);
  });

  it("says which file is not there, and that a port is taken", async () => {
    expect(await siyaq(["serve", "none.csv"])).toMatchObject({
      code: 2,
      err: "There is no file none.csv.\n",
    });
    const at = folderWith({ "a.csv": WHOLE });
    const { port } = await serving([at("a.csv")], dirname(at("a.csv")));
    const given = parseOptions([at("a.csv"), "--port", port], ["port"]);
    const io = { input: Readable.from([]), out: new Writable(), err: new Writable(), env: {} };
    await expect(
      serve(given, io, wordsIn("en"), { site: dirname(at("a.csv")) }),
    ).rejects.toMatchObject({
      key: "cli.port-taken",
    });
  });

  it("leaves plain names readable", () => {
    expect(addressOf(80, servedName("data/events.csv"))).toBe(
      "http://127.0.0.1:80/?data=./opened/events.csv",
    );
    expect(servedName("50% of it & more?.csv")).toBe("50-of-it-more-.csv");
  });
});

describe("rangeOf", () => {
  it.each([
    [undefined, null],
    ["bytes=0-3", { start: 0, end: 3 }],
    ["bytes=4-", { start: 4, end: 9 }],
    ["bytes=-2", { start: 8, end: 9 }],
    ["bytes=-99", { start: 0, end: 9 }],
    ["bytes=0-99", { start: 0, end: 9 }],
    ["bytes=0-1,4-5", null],
    ["bytes=-", null],
    ["bytes=12-", null],
  ])("%s of ten bytes is %j", (header, range) => expect(rangeOf(header, 10)).toEqual(range));
});
