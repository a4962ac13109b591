import { useEffect, useState, type RefObject } from "react";

/** How long a pointer rests before it is told what it rests on, and what it has left stays, milliseconds. */
const AIMED_AFTER = 250;

export interface Aim {
  /** Of the cell. */
  readonly key: string;
  readonly by: "pointer" | "focus";
}

const keyOf = (target: EventTarget | null): string | null =>
  target instanceof Element
    ? (target.closest<HTMLElement>("[data-cell]")?.dataset["cell"] ?? null)
    : null;

const isOver = (element: Element | null, { clientX, clientY }: MouseEvent): boolean => {
  const box = element?.getBoundingClientRect();
  return (
    box !== undefined &&
    clientX >= box.left &&
    clientX <= box.right &&
    clientY >= box.top &&
    clientY <= box.bottom
  );
};

/**
 * The cell that the reader asks about: the one that a mouse rests on, else the one that the keyboard has reached. It
 * stays while the pointer is over its caption, which lets all pointers through to other cells and what is below the
 * grid, and goes on Escape (WCAG 1.4.13) before anything else does.
 */
export function useAim(
  grid: RefObject<HTMLElement | null>,
  caption: RefObject<HTMLElement | null>,
): Aim | null {
  const [pointed, setPointed] = useState<string | null>(null);
  const [focused, setFocused] = useState<string | null>(null);
  useEffect(() => {
    const element = grid.current;
    if (element === null) return;
    let shown: string | null = null;
    let next: string | null = null;
    let timer = 0;
    const show = (key: string | null): void => {
      clearTimeout(timer);
      shown = next = key;
      setPointed(key);
    };
    const aim = (key: string | null): void => {
      if (key === next) return;
      next = key;
      clearTimeout(timer);
      timer = window.setTimeout(show, AIMED_AFTER, key);
    };
    const end = new AbortController();
    const { signal } = end;
    const on = <Name extends keyof HTMLElementEventMap>(
      name: Name,
      heard: (event: HTMLElementEventMap[Name]) => void,
    ): void => element.addEventListener(name, heard, { signal, passive: true });

    // On the whole page: the caption may reach out of the grid.
    const point = (event: PointerEvent): void => {
      if (event.pointerType === "touch" || event.buttons !== 0) return;
      aim(isOver(caption.current, event) ? shown : keyOf(event.target));
    };
    document.addEventListener("pointermove", point, { signal, passive: true });
    document.documentElement.addEventListener("pointerleave", () => aim(null), { signal });
    on("pointerdown", () => show(null));
    on("wheel", () => show(null));
    const reach = (target: EventTarget | null): void => {
      const byKeys = target instanceof Element && target.matches(":focus-visible");
      if (byKeys) show(null);
      setFocused(byKeys ? keyOf(target) : null);
    };
    on("focusin", ({ target }) => reach(target));
    on("focusout", () => setFocused(null));
    // The focus may have been quicker than this code.
    if (element.contains(document.activeElement)) reach(document.activeElement);
    document.addEventListener(
      "keydown",
      (press) => {
        if (press.key !== "Escape") return;
        // One layer a press: what is open below the caption is the next one's.
        if (caption.current !== null) {
          press.preventDefault();
          press.stopPropagation();
        }
        show(null);
        setFocused(null);
      },
      { signal, capture: true },
    );
    return () => {
      clearTimeout(timer);
      end.abort();
    };
  }, [grid, caption]);
  if (pointed !== null) return { key: pointed, by: "pointer" };
  return focused === null ? null : { key: focused, by: "focus" };
}
