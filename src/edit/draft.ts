import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import { type Path, pointerOf } from "../ingest/mend.ts";
import { derivedId, derivedSetId, eventsByDate, idAt, isList, type List } from "./lists.ts";
import { renamed, withoutRecord } from "./references.ts";
import { rowsAt, type SetFile, valueAt, withMoved, withValue } from "./tree.ts";

export interface Draft {
  readonly file: SetFile;
  /** Records whose id still follows their name, as `events/some-id`; `meta` for the set itself. */
  readonly fresh: ReadonlySet<string>;
}

interface Step {
  /** As it was on the other side of the step. */
  readonly draft: Draft;
  /** What the step changed. */
  readonly where: Path;
}

export interface DraftState {
  /** null until the reader has begun something. */
  readonly draft: Draft | null;
  /** The latest last. */
  readonly past: readonly Step[];
  /** The next one to be done again last. */
  readonly future: readonly Step[];
  /** Pointer of the field that is being typed in: more typing there is the same step. */
  readonly typing: string | null;
  /** The file as it was last written to the disk, or opened. */
  readonly saved: SetFile | null;
}

export const NOTHING: DraftState = {
  draft: null,
  past: [],
  future: [],
  typing: null,
  saved: null,
};

/** Steps that can be taken back; each shares all that it did not change with the next. */
const DEEPEST = 500;

export function begun(
  file: SetFile,
  fresh: ReadonlySet<string> = new Set(),
  saved: SetFile | null = file,
): DraftState {
  return { ...NOTHING, draft: { file, fresh }, saved };
}

/** `typing`: letters in one field, which are one step as long as nothing else happens. */
function done(state: DraftState, draft: Draft, where: Path, typing = false): DraftState {
  if (state.draft === null || draft.file === state.draft.file) return state;
  const field = typing ? pointerOf(where) : null;
  const same = field !== null && field === state.typing;
  return {
    ...state,
    draft,
    past: same ? state.past : [...state.past, { draft: state.draft, where }].slice(-DEEPEST),
    future: [],
    typing: field,
  };
}

export function undone(state: DraftState): DraftState {
  const step = state.past.at(-1);
  if (step === undefined || state.draft === null) return state;
  return {
    ...state,
    draft: step.draft,
    past: state.past.slice(0, -1),
    future: [...state.future, { draft: state.draft, where: step.where }],
    typing: null,
  };
}

export function redone(state: DraftState): DraftState {
  const step = state.future.at(-1);
  if (step === undefined || state.draft === null) return state;
  return {
    ...state,
    draft: step.draft,
    past: [...state.past, { draft: state.draft, where: step.where }],
    future: state.future.slice(0, -1),
    typing: null,
  };
}

const freshKey = (list: List, id: string): string => `${list}/${id}`;

function withFresh(fresh: Draft["fresh"], out: string, into?: string): Draft["fresh"] {
  const next = new Set(fresh);
  next.delete(out);
  if (into !== undefined) next.add(into);
  return next;
}

const NONE: Draft["fresh"] = new Set();

/** Parts of a record that its id is made from. */
const NAMING = new Set<unknown>(["title", "name", "date", "from", "to", "kind"]);

/** A new record's id follows its name; all that refers to it goes along. */
function followed(draft: Draft, [list, at, field]: Path): Draft {
  const { file, fresh } = draft;
  if (list === "meta" && at === "title" && fresh.has("meta"))
    return { file: withValue(file, ["meta", "id"], derivedSetId(file)), fresh };
  if (!isList(list) || typeof at !== "number" || !NAMING.has(field)) return draft;
  const id = idAt(file, list, at);
  if (!fresh.has(freshKey(list, id))) return draft;
  const now = derivedId(file, list, at);
  if (now === id) return draft;
  return {
    file: renamed(file, list, at, now),
    fresh: withFresh(fresh, freshKey(list, id), freshKey(list, now)),
  };
}

/** `value` at `path`; undefined takes out what stands there. */
function changed(draft: Draft, path: Path, value: unknown): Draft {
  if (valueAt(draft.file, path) === value) return draft;
  return followed({ ...draft, file: withValue(draft.file, path, value) }, path);
}

/** A record at the end of its list, with an id of its own. */
function added(draft: Draft, list: List, record: SetFile): Draft {
  const at = rowsAt(draft.file, [list]).length;
  const file = withValue(draft.file, [list, at], record);
  const id = derivedId(file, list, at);
  return {
    file: withValue(file, [list, at], { id, ...record }),
    fresh: new Set(draft.fresh).add(freshKey(list, id)),
  };
}

/** An id chosen by hand stays as it is. */
function named(draft: Draft, list: List, at: number, id: string): Draft {
  const before = idAt(draft.file, list, at);
  return {
    file: renamed(draft.file, list, at, id),
    fresh: withFresh(draft.fresh, freshKey(list, before)),
  };
}

function removed(draft: Draft, list: List, at: number, clean: boolean): Draft {
  const id = idAt(draft.file, list, at);
  return {
    file: withoutRecord(draft.file, list, at, clean),
    fresh: withFresh(draft.fresh, freshKey(list, id)),
  };
}

export const draftStore = createStore<DraftState>(() => NOTHING);

export const useDraftState = <T>(pick: (state: DraftState) => T): T => useStore(draftStore, pick);

const EMPTY: SetFile = {};

/** Of the file that is being edited. */
export const useFile = <T>(pick: (file: SetFile) => T): T =>
  useDraftState((state) => pick(state.draft?.file ?? EMPTY));

export const isUnsaved = ({ draft, saved }: DraftState): boolean =>
  draft !== null && draft.file !== saved;

const step = (make: (draft: Draft) => Draft, where: Path, typing = false): void =>
  draftStore.setState((state) =>
    state.draft === null ? state : done(state, make(state.draft), where, typing),
  );

export const draftActions = {
  begin: (state: DraftState): void => draftStore.setState(state, true),
  /** Letters in a field; an empty text takes out `whole`, which is nothing without the text. */
  type: (path: Path, text: string, whole = path): void =>
    step(
      (draft) => (text === "" ? changed(draft, whole, undefined) : changed(draft, path, text)),
      path,
      true,
    ),
  typeValue: (path: Path, value: unknown): void =>
    step((draft) => changed(draft, path, value), path, true),
  set: (path: Path, value: unknown): void => step((draft) => changed(draft, path, value), path),
  /** The set's own id, from then on as it is. */
  nameSet: (id: string): void =>
    step(
      ({ file, fresh }) => ({
        file: withValue(file, ["meta", "id"], id),
        fresh: withFresh(fresh, "meta"),
      }),
      ["meta", "id"],
    ),
  /** The place of the new record in its list. */
  add: (list: List, record: SetFile = {}): number => {
    const { draft } = draftStore.getState();
    const at = rowsAt(draft?.file ?? EMPTY, [list]).length;
    step((before) => added(before, list, record), [list, at]);
    return at;
  },
  /** A new record and, in the same step, what names it. */
  addNamed: (list: List, path: Path): number => {
    const at = rowsAt(draftStore.getState().draft?.file ?? EMPTY, [list]).length;
    step((before) => {
      const draft = added(before, list, {});
      return changed(draft, path, idAt(draft.file, list, at));
    }, path);
    return at;
  },
  rename: (list: List, at: number, id: string): void =>
    step((draft) => named(draft, list, at, id), [list, at, "id"]),
  remove: (list: List, at: number, clean: boolean): void =>
    step((draft) => removed(draft, list, at, clean), [list, at]),
  /** The events in the order in which they happened. */
  sortEvents: (): void =>
    step(
      (draft) => {
        const rows = rowsAt(draft.file, ["events"]);
        const sorted = eventsByDate(draft.file).map((at) => rows[at]);
        return { ...draft, file: withValue(draft.file, ["events"], sorted) };
      },
      ["events"],
    ),
  move: (path: Path, from: number, to: number): void =>
    step((draft) => ({ ...draft, file: withMoved(draft.file, path, from, to) }), path),
  /** The reader has left the field: what is typed there next is another step. */
  seal: (): void => draftStore.setState({ typing: null }),
  /** What the step changed; null when there was none. */
  undo: (): Path | null => {
    const where = draftStore.getState().past.at(-1)?.where ?? null;
    draftStore.setState(undone);
    return where;
  },
  redo: (): Path | null => {
    const where = draftStore.getState().future.at(-1)?.where ?? null;
    draftStore.setState(redone);
    return where;
  },
  /** What is on the disk has ids that others may already use. */
  markSaved: (): void =>
    draftStore.setState(({ draft, past, future }) =>
      draft === null
        ? {}
        : {
            saved: draft.file,
            draft: { ...draft, fresh: NONE },
            past: past.map((each) => ({ ...each, draft: { ...each.draft, fresh: NONE } })),
            future: future.map((each) => ({ ...each, draft: { ...each.draft, fresh: NONE } })),
          },
    ),
  forget: (): void => draftStore.setState(NOTHING, true),
} as const;
