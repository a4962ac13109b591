import fc from "fast-check";
import { describe, expect, expectTypeOf, it, test } from "vitest";
import { dayOf } from "../model/day.ts";
import { CERTAINTIES, STATUSES } from "../model/types.ts";
import { DIFFERENCES } from "../query/differences.ts";
import { formatSearch, formatShare, isStep, PARAMETERS, parseSearch, type Address } from "./url.ts";
import {
  AXES,
  COLUMNS,
  DEFAULT_VIEW,
  LANES,
  NO_FILTERS,
  PANELS,
  THEMES,
  VIEWS,
  WALKS,
  type View,
} from "./view.ts";

const refusals = (search: string): string[] =>
  parseSearch(search).problems.map(({ parameter, reason }) => `${parameter}: ${reason}`);

describe("a link", () => {
  it("says nothing for the view that opens by itself", () => {
    expect(formatSearch(DEFAULT_VIEW)).toBe("");
    expect(parseSearch("")).toEqual({ view: DEFAULT_VIEW, problems: [], foreign: [] });
  });

  it("is readable, in one order", () => {
    const view: View = {
      ...DEFAULT_VIEW,
      set: "libya-2011-2021",
      lang: "ar",
      t: { from: dayOf(2019, 3), to: dayOf(2020, 5) },
      q: "بيان & salamé",
      filters: { ...NO_FILTERS, actor: ["un-smil", "haftar"], status: ["planned"] },
      lanes: "actor",
      event: "tripoli-offensive",
      embed: true,
      controls: false,
    };
    expect(decodeURIComponent(formatSearch(view))).toBe(
      "?set=libya-2011-2021&lang=ar&t=2019-03..2020-04&q=بيان+&+salamé&actor=haftar~un-smil" +
        "&status=planned&lanes=actor&event=tripoli-offensive&embed=1&controls=0",
    );
  });

  it("writes the address of a foreign file as one would", () => {
    const data = "https://example.org/sets/a.json?v=2";
    const search = formatSearch({ ...DEFAULT_VIEW, data });
    expect(search).toBe("?data=https://example.org/sets/a.json%3Fv%3D2");
    expect(parseSearch(search).view.data).toBe(data);
  });

  it("has a row for each parameter of the design, in its order", () => {
    expectTypeOf<keyof Omit<View, "filters">>().toExtend<(typeof PARAMETERS)[number]>();
    expect(PARAMETERS.join(" ")).toBe(
      "set data version lang view panel t q category actor place source status certainty voice differs lanes sort event teller walk step focus axis theme embed controls",
    );
  });
});

describe("what cannot be taken", () => {
  test.each([
    ["?lang=fr", "lang: value"],
    ["?walk=backwards", "walk: value"],
    ["?step=0", "step: value"],
    ["?step=1e3", "step: value"],
    ["?view=map", "view: value"],
    ["?t=2019-13..", "t: date"],
    ["?t=2020..2019", "t: order"],
    ["?sort=colour", "sort: value"],
    ["?sort=--place", "sort: value"],
    ["?event=Not%20An%20Id", "event: id"],
    ["?actor=haftar~%3Cscript%3E", "actor: id"],
    ["?status=occurred~imagined", "status: value"],
    ["?differs=record~opinion", "differs: value"],
    ["?data=javascript:alert(1)", "data: address"],
    ["?embed=yes", "embed: value"],
    ["?lanes=actor&lanes=place", "lanes: repeated"],
    [`?q=${"x".repeat(301)}`, "q: long"],
  ])("%s leaves the default and is reported", (search, refusal) => {
    expect(refusals(search)).toEqual([refusal]);
    expect(parseSearch(search).view).toEqual(DEFAULT_VIEW);
  });

  it("does not take the good ones with it", () => {
    const { view } = parseSearch("?lang=fr&t=soon&event=geneva-talks");
    expect(view).toEqual({ ...DEFAULT_VIEW, event: "geneva-talks" });
  });

  it("stays in the address, but not in a link that is shared", () => {
    const address = parseSearch("?utm_source=mail&lang=fr&lanes=a&lanes=b&event=geneva-talks");
    expect(formatSearch(address.view, address)).toBe(
      "?lang=fr&lanes=a&lanes=b&event=geneva-talks&utm_source=mail",
    );
    expect(formatShare(address.view)).toBe("?event=geneva-talks");
  });

  it("leads to no editor in a frame: the timeline opens, and the link is told of", () => {
    expect(parseSearch("?view=edit").view.view).toBe("edit");
    const address = parseSearch("?view=edit&embed=1&event=geneva-talks");
    expect(address.view).toEqual({ ...DEFAULT_VIEW, embed: true, event: "geneva-talks" });
    expect(refusals("?view=edit&embed=1")).toEqual(["view: value"]);
    expect(formatSearch(address.view, address)).toBe("?view=edit&event=geneva-talks&embed=1");
  });

  it("is quoted, but not at length", () => {
    const said = (search: string): string[] =>
      parseSearch(search).problems.map(({ values }) => values.said);
    expect(said("?lanes=rivers")).toEqual(["lanes=rivers"]);
    expect(said(`?lanes=${"x".repeat(500)}`)).toEqual([`lanes=${"x".repeat(53)}…`]);
  });

  it("gives way as soon as the reader chooses", () => {
    const address = parseSearch("?lanes=rivers");
    expect(formatSearch({ ...address.view, lanes: "place" }, address)).toBe("?lanes=place");
  });
});

describe("generous readings", () => {
  test.each([
    ["?t=2019-03-01..2020-04-30", "?t=2019-03..2020-04"],
    ["?utm=&t=", "?utm="],
    ["?actor=b~a&actor=a", "?actor=a~b"],
    ["?lang=en&lang=en", "?lang=en"],
    ["?view=timeline&panel=&q=&actor=&embed=0", ""],
    ["?t=2019", "?t=2019..2019"],
    ["?sort=date", ""],
    ["?sort=-date", "?sort=-date"],
  ])("%s means %s", (search, canonical) => {
    const address = parseSearch(search);
    expect(formatSearch(address.view, address)).toBe(canonical);
  });
});

test("which changes Back takes back", () => {
  const change = (part: Partial<View>): boolean =>
    isStep(DEFAULT_VIEW, { ...DEFAULT_VIEW, ...part });
  expect(change({ event: "geneva-talks" })).toBe(true);
  expect(change({ filters: { ...NO_FILTERS, actor: ["haftar"] } })).toBe(true);
  expect(change({ sort: { column: "place", descending: true } })).toBe(true);
  expect(change({ lang: "en", q: "x" })).toBe(true);
  expect(change({ panel: "network" })).toBe(true);
  expect(change({ teller: "report" })).toBe(true);
  expect(change({ t: { from: 0, to: 1 } })).toBe(false);
  expect(change({ q: "haf", theme: "dark" })).toBe(false);
});

const slug = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}$/);
const idList = (one: fc.Arbitrary<string>): fc.Arbitrary<string[]> =>
  fc.uniqueArray(one, { maxLength: 5 }).map((list) => list.toSorted());
const edge = fc.option(fc.integer({ min: dayOf(-9990), max: dayOf(9990) }));
const anyWindow = fc
  .record({ from: edge, to: edge })
  .filter(({ from, to }) => from === null || to === null || from < to);

/** No address leads to the editor in a frame. */
const shownOf = (view: View): View =>
  view.embed && view.view === "edit" ? { ...view, view: "timeline" } : view;

const anyView: fc.Arbitrary<View> = fc
  .record({
    set: slug,
    data: fc.option(
      fc.oneof(
        fc.webUrl({ withQueryParameters: true }),
        fc.constantFrom("../a.json", "local:my-table"),
      ),
    ),
    version: fc.option(fc.constantFrom("1.0.0", "2026-11", "v2+b")),
    lang: fc.option(fc.constantFrom("ar" as const, "en" as const)),
    view: fc.constantFrom(...VIEWS),
    panel: fc.option(fc.constantFrom(...PANELS)),
    t: fc.option(anyWindow),
    q: fc.string({ unit: "grapheme", maxLength: 40 }),
    filters: fc.record({
      category: idList(slug),
      actor: idList(slug),
      place: idList(slug),
      source: idList(slug),
      status: idList(fc.constantFrom(...STATUSES)),
      certainty: idList(fc.constantFrom(...CERTAINTIES)),
      voice: idList(slug),
      differs: idList(fc.constantFrom(...DIFFERENCES)),
    }),
    lanes: fc.constantFrom(...LANES),
    sort: fc.record({ column: fc.constantFrom(...COLUMNS), descending: fc.boolean() }),
    event: fc.option(slug),
    teller: fc.option(slug),
    walk: fc.option(fc.constantFrom(...WALKS)),
    step: fc.integer({ min: 1, max: 999_999 }),
    focus: fc.option(slug),
    axis: fc.constantFrom(...AXES),
    theme: fc.constantFrom(...THEMES),
    embed: fc.boolean(),
    controls: fc.boolean(),
  })
  .map(shownOf);

/** Parameters as a careless hand, a chat program or an attacker may leave them. */
const anySearch = fc
  .array(
    fc.tuple(
      fc.oneof(fc.constantFrom(...PARAMETERS), fc.constantFrom("from", "utm"), fc.string()),
      fc.oneof(
        fc.string({ unit: "binary" }),
        slug,
        fc.constantFrom("", "1", "2019..", "%", "a~b", "~"),
      ),
    ),
    { maxLength: 12 },
  )
  .map((pairs) => `?${pairs.map(([name, value]) => `${name}=${value}`).join("&")}`);

const again = ({ view, ...kept }: Address): string => formatSearch(view, kept);

describe("for every view and every address", () => {
  it("reads back what it wrote", () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(parseSearch(formatSearch(view))).toEqual({ view, problems: [], foreign: [] });
      }),
    );
  });

  it("writes one spelling: writing, reading and writing again changes nothing", () => {
    fc.assert(
      fc.property(anySearch, (search) => {
        const once = again(parseSearch(search));
        expect(again(parseSearch(once))).toBe(once);
        expect(parseSearch(once).view).toEqual(parseSearch(search).view);
      }),
    );
  });

  it("writes windows that lie between days outward, once", () => {
    const float = fc.double({ min: -1e5, max: 1e5, noNaN: true });
    fc.assert(
      fc.property(float, float, (from, length) => {
        const t = { from, to: from + Math.abs(length) };
        const once = formatSearch({ ...DEFAULT_VIEW, t });
        expect(again(parseSearch(once))).toBe(once);
      }),
    );
  });

  it("does not care for the order of the parameters", () => {
    fc.assert(
      fc.property(anyView, fc.array(fc.nat(), { minLength: 20, maxLength: 20 }), (view, draw) => {
        const pairs = formatSearch(view).slice(1).split("&");
        const rank = (pair: string): number => draw[pairs.indexOf(pair)] ?? 0;
        const shuffled = pairs.toSorted((a, b) => rank(a) - rank(b));
        expect(parseSearch(`?${shuffled.join("&")}`).view).toEqual(view);
      }),
    );
  });

  it("never throws", () => {
    const garbage = fc.oneof(fc.string({ unit: "binary", maxLength: 300 }), anySearch);
    fc.assert(
      fc.property(garbage, (search) => {
        expect(Object.keys(parseSearch(search).view).toSorted()).toEqual(
          Object.keys(DEFAULT_VIEW).toSorted(),
        );
      }),
    );
  });

  test.each([
    ["one endless value", `?q=${"x".repeat(10_000_000)}`],
    ["endless parameters", "?a=b&actor=c".repeat(1_000_000)],
    ["no sign at all", "~".repeat(10_000_000)],
  ])("cuts ten megabytes of garbage short: %s", (_, search) => {
    expect(again(parseSearch(search)).length).toBeLessThan(200_000);
  });
});
