import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { emptySet } from "./begin.ts";
import {
  begun,
  type Draft,
  draftActions,
  draftStore,
  type DraftState,
  isUnsaved,
  NOTHING,
  redone,
  undone,
} from "./draft.ts";
import { idAt, LISTS } from "./lists.ts";
import { rowsAt, type SetFile, stringAt, valueAt } from "./tree.ts";

const state = (): DraftState => draftStore.getState();
const draft = (): Draft => {
  const now = state().draft;
  if (now === null) throw new Error("No draft");
  return now;
};
const file = (): SetFile => draft().file;

beforeEach(() => {
  draftStore.setState(NOTHING, true);
  draftActions.begin(begun(emptySet("ar", 18000), new Set(["meta"])));
});

describe("ids", () => {
  it("of a new record follow its name and date, and what refers to it goes along", () => {
    draftActions.add("events");
    draftActions.addNamed("actors", ["events", 0, "actors", 0, "actor"]);
    expect(idAt(file(), "actors", 0)).toBe("actor");
    draftActions.type(["actors", 0, "name", "en"], "Arab League");
    expect(valueAt(file(), ["events", 0, "actors"])).toEqual([{ actor: "arab-league" }]);
    draftActions.type(["events", 0, "title", "en"], "A call");
    draftActions.type(["events", 0, "date"], "2020-03-31");
    expect(idAt(file(), "events", 0)).toBe("2020-03-31-a-call");
  });

  it("stay once they were chosen by hand, or are on the disk", () => {
    draftActions.add("actors");
    draftActions.rename("actors", 0, "las");
    draftActions.type(["actors", 0, "name", "en"], "Arab League");
    draftActions.add("actors");
    draftActions.type(["actors", 1, "name", "en"], "Egypt");
    draftActions.markSaved();
    draftActions.type(["actors", 1, "name", "en"], "Egypt, Arab Republic of");
    expect([0, 1].map((at) => idAt(file(), "actors", at))).toEqual(["las", "egypt"]);
  });

  it("stay after a step back before the save", () => {
    draftActions.add("actors");
    draftActions.type(["actors", 0, "name", "en"], "Egypt");
    draftActions.set(["actors", 0, "kind"], "state");
    draftActions.markSaved();
    draftActions.undo();
    draftActions.type(["actors", 0, "name", "en"], "Egypt, Arab Republic of");
    expect(idAt(file(), "actors", 0)).toBe("egypt");
  });

  it("are never given twice", () => {
    for (const at of [0, 1, 2]) {
      draftActions.add("places");
      draftActions.type(["places", at, "name", "en"], "Sirte");
    }
    expect([0, 1, 2].map((at) => idAt(file(), "places", at))).toEqual([
      "sirte",
      "sirte-2",
      "sirte-3",
    ]);
  });

  it("of the set follow its English title", () => {
    draftActions.type(["meta", "title", "en"], "The valley truce");
    expect(stringAt(file(), ["meta", "id"])).toBe("the-valley-truce");
    draftActions.nameSet("valley");
    draftActions.type(["meta", "title", "en"], "The truce");
    expect(stringAt(file(), ["meta", "id"])).toBe("valley");
  });
});

describe("typing", () => {
  it("in one field is one step, until the reader leaves it", () => {
    for (const text of ["W", "Wa", "War"]) draftActions.type(["meta", "summary", "en"], text);
    expect(state().past).toHaveLength(1);
    draftActions.seal();
    draftActions.type(["meta", "summary", "en"], "Wars");
    expect(state().past).toHaveLength(2);
    expect(draftActions.undo()).toEqual(["meta", "summary", "en"]);
    expect(stringAt(file(), ["meta", "summary", "en"])).toBe("War");
    draftActions.undo();
    expect(valueAt(file(), ["meta", "summary"])).toBeUndefined();
  });

  it("the same again is no step", () => {
    draftActions.set(["meta", "version"], "1.0.0");
    draftActions.type(["meta", "summary", "en"], "");
    expect(state().past).toHaveLength(0);
  });

  it("takes with it what is nothing without the text", () => {
    draftActions.add("events", { dateText: { value: "أمس", lang: "ar" } });
    draftActions.type(["events", 0, "dateText", "value"], "", ["events", 0, "dateText"]);
    expect(valueAt(file(), ["events", 0])).not.toHaveProperty("dateText");
  });
});

it("knows what is on no disk", () => {
  expect(isUnsaved(state())).toBe(false);
  draftActions.add("events");
  expect(isUnsaved(state())).toBe(true);
  draftActions.undo();
  expect(isUnsaved(state())).toBe(false);
  draftActions.redo();
  draftActions.markSaved();
  expect(isUnsaved(state())).toBe(false);
});

const list = fc.constantFrom(...LISTS);
const word = fc.constantFrom("", "a", "Sirte", "سرت", "2019-04", "un");
/** What a reader may do, in any order; places that do not exist included. */
const act = fc.oneof(
  fc.tuple(list, word).map(
    ([name, text]) =>
      () =>
        void draftActions.add(name, { title: text }),
  ),
  fc
    .tuple(list, fc.nat(2), fc.constantFrom("title", "name", "date", "note"), word)
    .map(([name, at, field, text]) => () => {
      if (at < rowsAt(file(), [name]).length)
        draftActions.type([name, at, field, ...(field === "date" ? [] : ["ar"])], text);
    }),
  fc.tuple(list, fc.nat(2), fc.boolean()).map(
    ([name, at, clean]) =>
      () =>
        draftActions.remove(name, at, clean),
  ),
  fc.tuple(list, fc.nat(2)).map(([name, at]) => () => {
    if (at < rowsAt(file(), [name]).length) draftActions.rename(name, at, `id-${at}`);
  }),
  fc.nat(2).map((at) => () => {
    if (at < rowsAt(file(), ["events"]).length)
      draftActions.addNamed("actors", ["events", at, "actors", 0, "actor"]);
  }),
  fc.tuple(list, fc.nat(2), fc.nat(2)).map(
    ([name, from, to]) =>
      () =>
        draftActions.move([name], from, to),
  ),
  fc.constant(() => draftActions.seal()),
);

it("takes back each step to exactly what was before, and does it again to exactly what was after", () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 20 }), (acts) => {
      draftStore.setState(begun(emptySet("en", 18000)), true);
      const first = draft();
      for (const each of acts) {
        each();
        const after = draft();
        const before = state().past.at(-1)?.draft ?? first;
        const back = undone(state());
        expect(back.draft).toBe(before);
        expect(state().past.length === 0 || redone(back).draft === after).toBe(true);
      }
      const last = draft();
      const steps = state().past.length;
      for (let count = 0; count < steps; count++) draftActions.undo();
      expect(draft()).toBe(first);
      for (let count = 0; count < steps; count++) draftActions.redo();
      expect(draft()).toBe(last);
    }),
  );
});

it("puts events in the order of their dates, those without one last, and each with its own", () => {
  for (const date of ["2020", "soon", "2019-04-04", "2011/..", "2019"])
    draftActions.add("events", { id: `e-${date.slice(0, 4)}-${date.length}`, date });
  draftActions.sortEvents();
  expect([0, 1, 2, 3, 4].map((at) => stringAt(file(), ["events", at, "date"]))).toEqual([
    "2011/..",
    "2019",
    "2019-04-04",
    "2020",
    "soon",
  ]);
  draftActions.undo();
  expect(stringAt(file(), ["events", 0, "date"])).toBe("2020");
});
