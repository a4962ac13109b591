// @vitest-environment happy-dom
import { act, useRef } from "react";
import { createRoot } from "react-dom/client";
import { afterEach, describe, expect, it, vi } from "vitest";
import { useHighlight } from "./useHighlight.ts";

vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);

function Passage({ query, text }: { readonly query: string; readonly text: string }) {
  const ref = useRef<HTMLParagraphElement>(null);
  useHighlight(ref, query);
  return <p ref={ref}>{text}</p>;
}

describe("useHighlight", () => {
  const registry = new Map<string, Set<Range>>();
  const marked = (): string[] => [...(registry.get("search-hit") ?? [])].map(String);
  afterEach(() => registry.clear());

  it("marks whole words, follows the text and the query, and leaves the DOM as it was", async () => {
    vi.stubGlobal("Highlight", Set);
    vi.stubGlobal("CSS", { highlights: registry });
    const box = document.createElement("div");
    const root = createRoot(box);
    const show = (query: string, text: string) =>
      act(async () => root.render(<Passage query={query} text={text} />));

    await show("موتمر", "عُقد المؤتمر في برلين");
    await vi.waitFor(() => expect(marked()).toEqual(["المؤتمر"]));
    expect(box.innerHTML).toBe("<p>عُقد المؤتمر في برلين</p>");

    await show("موتمر", "مؤتمران");
    await vi.waitFor(() => expect(marked()).toEqual(["مؤتمران"]));

    await show(" ", "مؤتمران");
    expect(marked()).toEqual([]);
    await act(async () => root.unmount());
  });

  it("does nothing where the browser has no highlights", async () => {
    vi.stubGlobal("Highlight", undefined);
    const root = createRoot(document.createElement("div"));
    await act(async () => root.render(<Passage query="برلين" text="برلين" />));
    expect(marked()).toEqual([]);
    await act(async () => root.unmount());
  });
});
