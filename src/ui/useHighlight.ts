import { useEffect, type RefObject } from "react";

/** Styled as ::highlight(search-hit); one for the page, to which each user adds its own ranges. */
const NAME = "search-hit";

function pageHighlight(): Highlight | null {
  if (typeof Highlight === "undefined" || !("highlights" in CSS)) return null;
  const highlight = CSS.highlights.get(NAME) ?? new Highlight();
  CSS.highlights.set(NAME, highlight);
  return highlight;
}

function* textNodes(root: HTMLElement): Generator<Text> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (node instanceof Text) yield node;
}

const loadWords = () => Promise.all([import("../query/hitRanges.ts"), import("../query/words.ts")]);

/**
 * Marks the words inside the element that answer the search, now and whenever its text changes. The DOM is
 * left as it is, so that no Arabic word is cut. Does nothing where the browser has no custom highlights.
 */
export function useHighlight(ref: RefObject<HTMLElement | null>, query: string): void {
  useEffect(() => {
    const root = ref.current;
    const highlight = query.trim() === "" ? null : pageHighlight();
    if (root === null || highlight === null) return;

    let cancelled = false;
    let ranges: readonly Range[] = [];
    const clear = () => {
      for (const range of ranges) highlight.delete(range);
    };
    let mark = (): void => undefined;
    let frame = 0;
    // A view that moves changes its texts many times before it is painted once.
    const observer = new MutationObserver(() => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => mark());
    });

    const start = ([{ hitRanges }, { parseQuery }]: Awaited<ReturnType<typeof loadWords>>) => {
      if (cancelled) return;
      /** A view that moves writes the same texts again and again: each is searched once. */
      const finder = (loose: boolean) => {
        const words = parseQuery(query, loose);
        const known = new Map<string, ReturnType<typeof hitRanges>>();
        return (): Range[] =>
          [...textNodes(root)].flatMap((node) => {
            const hits = known.get(node.data) ?? hitRanges(node.data, words);
            known.set(node.data, hits);
            return hits.map((hit) => {
              const range = document.createRange();
              range.setStart(node, hit.start);
              range.setEnd(node, hit.end);
              return range;
            });
          });
      };
      const [strict, loose] = [finder(false), finder(true)];
      mark = () => {
        clear();
        const found = strict();
        ranges = found.length > 0 ? found : loose();
        for (const range of ranges) highlight.add(range);
      };
      mark();
      observer.observe(root, { childList: true, characterData: true, subtree: true });
    };
    // A chunk that does not come leaves the text unmarked, and nothing else.
    loadWords().then(start, () => undefined);

    return () => {
      cancelled = true;
      observer.disconnect();
      cancelAnimationFrame(frame);
      clear();
    };
  }, [ref, query]);
}
