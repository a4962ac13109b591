import { viewStore, type View } from "../state/view.ts";

/** Pixels; what is longer scrolls inside, so that a long table does not draw all its rows at once. */
const MOST = 4000;
/** Growths in a row that are believed: a content that follows its frame would go on for ever. */
const GROWTHS = 12;

const asks = ({ embed, view }: View): boolean => embed && (view === "table" || view === "source");

/** What `main` would need to show all that is in it, with what stands above and below it. */
function neededHeight(main: HTMLElement): number {
  const around = main.parentElement?.offsetHeight ?? main.offsetHeight;
  const start = main.getBoundingClientRect().top - main.scrollTop;
  const ends = Array.from(main.children, (child) => child.getBoundingClientRect().bottom);
  return Math.ceil(around - main.offsetHeight + Math.max(0, ...ends.map((end) => end - start)));
}

/**
 * Calls `ask` with the pixels that the view in `root` needs, each time that they change by more than one,
 * and with null when it needs none in particular. Returns the way to end that.
 */
export function watchHeight(root: HTMLElement, ask: (height: number | null) => void): () => void {
  let told: number | null = null;
  let growths = 0;
  let width = root.clientWidth;
  let frame = 0;

  const measure = (): void => {
    frame = 0;
    const main = root.querySelector("main");
    const needed = main && asks(viewStore.getState()) ? Math.min(neededHeight(main), MOST) : null;
    if (root.clientWidth !== width) growths = 0;
    width = root.clientWidth;
    if (needed === told || (needed !== null && told !== null && Math.abs(needed - told) <= 1))
      return;
    if (needed !== null && told !== null && needed > told && ++growths > GROWTHS) return;
    told = needed;
    ask(needed);
  };
  const later = (): void => {
    frame ||= requestAnimationFrame(measure);
  };

  const sizes = new ResizeObserver(later);
  const observe = (): void => {
    sizes.disconnect();
    contents.disconnect();
    const main = root.querySelector("main");
    for (const each of [root, main, ...(main?.children ?? [])]) if (each) sizes.observe(each);
    for (const each of [root, main]) if (each) contents.observe(each, { childList: true });
    later();
  };
  const contents = new MutationObserver(observe);
  observe();
  const unsubscribe = viewStore.subscribe(() => {
    growths = 0;
    later();
  });
  return () => {
    unsubscribe();
    sizes.disconnect();
    contents.disconnect();
    cancelAnimationFrame(frame);
  };
}
