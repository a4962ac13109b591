import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import { type Path, pointerOf } from "../ingest/mend.ts";
import { draftStore } from "./draft.ts";
import { isList, LISTS, type List } from "./lists.ts";
import { rowsAt } from "./tree.ts";

/** What of the draft lies open. */
export const SECTIONS = ["meta", ...LISTS] as const;
export type Section = (typeof SECTIONS)[number];

interface EditorState {
  readonly section: Section;
  /** The open record of each list. */
  readonly open: Readonly<Record<List, number>>;
  /** JSON pointer of the field that is to take the focus; it has it once it is on the page. */
  readonly wanted: string | null;
  /** The last thing that happened without being seen, for those who listen. */
  readonly said: string;
  /** The reader writes in both languages, whether or not anything is there in the second. */
  readonly bilingual: boolean;
  /** Pointers of fields that the reader has been in: an empty field is not missed before. */
  readonly touched: ReadonlySet<string>;
}

const START: EditorState = {
  section: "meta",
  open: { events: 0, actors: 0, sources: 0, places: 0, categories: 0, ties: 0 },
  wanted: null,
  said: "",
  bilingual: false,
  touched: new Set(),
};

export const editorStore = createStore<EditorState>(() => START);

export const useEditor = <T>(pick: (editor: EditorState) => T): T => useStore(editorStore, pick);

export const editorActions = {
  clear: (): void => editorStore.setState(START, true),
  show: (section: Section): void => editorStore.setState({ section }),
  /** Opens the record, and gives its heading the focus. */
  open: (list: List, at: number): void =>
    editorStore.setState(({ open }) => ({
      section: list,
      open: { ...open, [list]: at },
      wanted: pointerOf([list, at]),
    })),
  /** Opens what a path is of, and gives its field the focus. */
  goTo: (path: Path): void => {
    const [list, at] = path;
    if (!isList(list)) return editorStore.setState({ section: "meta", wanted: pointerOf(path) });
    const length = rowsAt(draftStore.getState().draft?.file ?? {}, [list]).length;
    const row = Math.max(0, Math.min(typeof at === "number" ? at : 0, length - 1));
    editorStore.setState(({ open }) => ({
      section: list,
      open: { ...open, [list]: row },
      wanted: pointerOf([list, row, ...path.slice(2)]),
    }));
  },
  want: (wanted: string | null): void => editorStore.setState({ wanted }),
  writeBoth: (bilingual: boolean): void => editorStore.setState({ bilingual }),
  touch: (pointer: string): void =>
    editorStore.setState((editor) =>
      editor.touched.has(pointer) ? editor : { touched: new Set(editor.touched).add(pointer) },
    ),
  say: (said: string): void => editorStore.setState({ said }),
} as const;

/** `/events/3/title/ar` as its path. */
export const pathOf = (pointer: string): Path =>
  pointer
    .slice(1)
    .split("/")
    .map((key) =>
      /^\d+$/.test(key) ? Number(key) : key.replaceAll("~1", "/").replaceAll("~0", "~"),
    );

/** Of the element that a pointer's field is. */
export const fieldId = (pointer: string): string => `edit${pointer}`;

/** The field, else what is around it. */
export function findField(pointer: string): HTMLElement | null {
  for (let part = pointer; part !== ""; part = part.slice(0, part.lastIndexOf("/"))) {
    const field = document.getElementById(fieldId(part));
    if (field !== null) return field;
  }
  return null;
}
