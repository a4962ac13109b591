import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { heightDialects } from "./dialects.ts";
import { readMessage, writeMessage, type HostMessage } from "./messages.ts";

const from = (content: object) => ({ source: "siyaq", v: 1, ...content });

const valueOf = (read: HostMessage | null): unknown =>
  read?.type === "setState" ? read.search : (read?.event ?? null);

describe("messages of the host", () => {
  it("are read", () => {
    expect(readMessage(from({ type: "setState", search: "?t=2019" }))).toMatchObject({
      type: "setState",
      search: "?t=2019",
    });
    expect(readMessage(from({ type: "select", event: "berlin-conference" }))).toMatchObject({
      event: "berlin-conference",
    });
    expect(readMessage(from({ type: "select", event: null }))).toMatchObject({ event: null });
  });

  it.each([
    null,
    undefined,
    7,
    "setState",
    [],
    {},
    { type: "setState", search: "" },
    { source: "other", v: 1, type: "setState", search: "" },
    { source: "siyaq", v: 2, type: "setState", search: "" },
    from({ type: "setState" }),
    from({ type: "setState", search: 7 }),
    from({ type: "setState", search: { toString: "x" } }),
    from({ type: "select" }),
    from({ type: "select", event: "<img src=x>" }),
    from({ type: "select", event: "x".repeat(200) }),
    from({ type: "navigate", url: "https://evil.example" }),
    from({ type: "resize", height: -1 }),
    "x".repeat(10_000_000),
    from({ type: "setState", search: "x".repeat(10_000_000) }),
  ])("and anything else is dropped (%#)", (given) => {
    expect(readMessage(given)).toBeNull();
  });

  it("never make the reading throw, and are read as they are or not at all", () => {
    fc.assert(
      fc.property(fc.anything(), fc.constantFrom("setState", "select", "x"), (any, type) => {
        const message = from({ type, search: any, event: any });
        expect([null, any]).toContain(valueOf(readMessage(message)));
        expect(readMessage(any)).toBeNull();
      }),
    );
  });

  it("are not taken from what the frame itself says", () => {
    expect(readMessage(writeMessage({ type: "state", search: "?t=2019" }))).toBeNull();
    expect(readMessage(writeMessage({ type: "ready", search: "" }))).toBeNull();
  });
});

describe("heights in the dialects of newsrooms", () => {
  const said = (href: string) => heightDialects(812, { href, width: 640 });

  it("are said to each as it hears them", () => {
    expect(said("https://siyaq.example/?embed=1&view=table")).toEqual([
      { "datawrapper-height": { siyaq: 812 } },
      { sentinel: "amp", type: "embed-size", height: 812 },
      '{"src":"https://siyaq.example/?embed=1&view=table","context":"iframe.resize","height":812}',
      { type: "iframe-resized", width: 640, height: 812 },
    ]);
  });

  it("go to Pym when the host uses it, under the name that it gave", () => {
    const pym = (name: string): unknown[] =>
      said(`https://siyaq.example/?embed=1&childId=${name}`).slice(4);
    expect(pym("chart-1")).toEqual(["pymxPYMxchart-1xPYMxheightxPYMx812"]);
    expect(pym("axPYMxnavigateToxPYMxhttp%3A%2F%2Fevil")).toEqual([]);
  });
});
