// @vitest-environment happy-dom
import { act } from "react";
import { createRoot } from "react-dom/client";
import { afterEach, expect, it, vi } from "vitest";
import type { Tokens } from "./tokens.ts";
import { useTokens } from "./useTokens.ts";

vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);

/** Screens by their pixel ratio; of a query only its text decides. */
const queries = new Map<string, EventTarget>();
vi.stubGlobal("matchMedia", (query: string) => {
  const known = queries.get(query) ?? new EventTarget();
  queries.set(query, known);
  return Object.assign(known, { matches: query.includes(`${devicePixelRatio}dppx`) });
});

async function moveTo(ratio: number): Promise<void> {
  const before = queries.get(`(resolution: ${devicePixelRatio}dppx)`);
  vi.stubGlobal("devicePixelRatio", ratio);
  await act(async () => void before?.dispatchEvent(new Event("change")));
}

const drawn: Tokens[] = [];
function Drawing() {
  const tokens = useTokens();
  if (drawn.at(-1) !== tokens) drawn.push(tokens);
  return null;
}

const root = createRoot(document.createElement("div"));
afterEach(() => act(async () => root.unmount()));

it("has everything drawn anew on a screen of another pixel ratio, and on the next", async () => {
  vi.stubGlobal("devicePixelRatio", 1);
  await act(async () => root.render(<Drawing />));
  expect(drawn).toHaveLength(1);
  await moveTo(2);
  expect(drawn).toHaveLength(2);
  await moveTo(1.5);
  expect(drawn).toHaveLength(3);
  await moveTo(1);
  // As on the first.
  expect(drawn[3]).toBe(drawn[0]);
});
