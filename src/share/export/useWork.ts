import { useEffect, useRef, useState } from "react";
import type { Work } from "./chunks.ts";

/** What is being made for the reader, or what became of it; `name` is what the buttons call it. */
export type WorkState =
  | { readonly kind: "idle" }
  | { readonly kind: "running"; readonly name: string; readonly done: number }
  | { readonly kind: "cancelled"; readonly name: string }
  /** `lost`: events that are not in the file because they cannot be read. */
  | { readonly kind: "done"; readonly name: string; readonly lost: number }
  | { readonly kind: "failed"; readonly name: string; readonly error: unknown };

export interface Runner {
  readonly state: WorkState;
  /** One thing at a time: what is under way is given up. The task says how many events it lost, if it can lose some. */
  readonly start: (name: string, task: (work: Work) => Promise<number | void>) => void;
  readonly cancel: () => void;
}

/** Long work that says how far it is and can be given up; it is when the reader goes away. */
export function useWork(): Runner {
  const [state, setState] = useState<WorkState>({ kind: "idle" });
  const current = useRef<AbortController>(null);
  useEffect(() => () => current.current?.abort(), []);

  const start: Runner["start"] = (name, task) => {
    current.current?.abort();
    const own = new AbortController();
    current.current = own;
    const { signal } = own;
    const tell = (next: WorkState): void => {
      if (current.current === own) setState(next);
    };
    tell({ kind: "running", name, done: 0 });
    const progress = (done: number): void => {
      if (!signal.aborted) tell({ kind: "running", name, done });
    };
    task({ signal, progress }).then(
      (lost) => tell({ kind: "done", name, lost: lost ?? 0 }),
      (error: unknown) =>
        tell(signal.aborted ? { kind: "cancelled", name } : { kind: "failed", name, error }),
    );
  };
  return { state, start, cancel: () => current.current?.abort() };
}
