import { createStore } from "zustand/vanilla";
import { useStore } from "zustand";
import { startChecker } from "./checker.ts";
import { draftStore } from "./draft.ts";
import type { Flaw } from "./findFlaws.ts";
import type { SetFile } from "./tree.ts";

interface Count {
  readonly all: number;
  /** Without what is only missing. */
  readonly wrong: number;
}

const NO_FLAWS: Count = { all: 0, wrong: 0 };

interface Checked {
  /** What was looked through: the draft as it was at the last pause. */
  readonly file: SetFile;
  readonly flaws: readonly Flaw[];
  readonly at: ReadonlyMap<string, readonly Flaw[]>;
  /** By record, as `events/3`, and by list; `meta` for the set itself. */
  readonly counts: ReadonlyMap<string, Count>;
}

function sorted(file: SetFile, flaws: readonly Flaw[]): Checked {
  const at = new Map<string, Flaw[]>();
  const counts = new Map<string, Count>();
  for (const flaw of flaws) {
    const { pointer } = flaw;
    at.set(pointer, [...(at.get(pointer) ?? []), flaw]);
    const [list = "", row = ""] = pointer.slice(1).split("/");
    const records = list === "meta" || row === "" ? [list] : [list, `${list}/${row}`];
    for (const record of records) {
      const { all, wrong } = counts.get(record) ?? NO_FLAWS;
      counts.set(record, { all: all + 1, wrong: wrong + (flaw.missing ? 0 : 1) });
    }
  }
  return { file, flaws, at, counts };
}

/** Nothing has been looked through yet. */
export const UNCHECKED = sorted({}, []);

const checkStore = createStore<Checked>(() => UNCHECKED);

export const useChecked = <T>(pick: (checked: Checked) => T): T => useStore(checkStore, pick);

const NONE: readonly Flaw[] = [];

/** How much is wrong with a list, or with one record of it. */
export const useFlawCount = (record: string): Count =>
  useChecked((checked) => checked.counts.get(record) ?? NO_FLAWS);

/** What is wrong with exactly this field. */
export const useFlaws = (pointer: string): readonly Flaw[] =>
  useChecked((checked) => checked.at.get(pointer) ?? NONE);

/** Milliseconds without a letter after which the draft is looked through. */
const PAUSE = 250;

/** Checks the draft now and after each pause in the work. Returns the way to end that. */
export function watchDraft(): () => void {
  const checker = startChecker();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let seen: SetFile | null = null;
  const look = (): void => {
    const file = draftStore.getState().draft?.file ?? null;
    if (file === seen) return;
    seen = file;
    if (file === null) return checkStore.setState(UNCHECKED, true);
    checker.check(file, (flaws) => {
      // An answer about what the draft was before says nothing of it now.
      if (file === seen) checkStore.setState(sorted(file, flaws), true);
    });
  };
  look();
  const unsubscribe = draftStore.subscribe(() => {
    clearTimeout(timer);
    timer = setTimeout(look, PAUSE);
  });
  return () => {
    clearTimeout(timer);
    unsubscribe();
    checker.end();
  };
}
