import { expect, it, vi } from "vitest";
import { toBlob } from "./chunks.ts";

function* lines(count: number): Generator<string> {
  for (let line = 0; line < count; line++) yield `${line}\n`;
}

it("gathers every piece, saying how far it is", async () => {
  const said: number[] = [];
  const { signal } = new AbortController();
  const blob = await toBlob(lines(1000), "text/plain", 1000, {
    signal,
    progress: (done) => said.push(done),
  });
  expect(await blob.text()).toBe([...lines(1000)].join(""));
  expect(said.at(-1)).toBe(1);
  expect(said).toEqual(said.toSorted((a, b) => a - b));
});

it("stops a writer that would never end, while the page goes on answering", async () => {
  const work = new AbortController();
  const reason = new Error("enough");
  setTimeout(() => work.abort(reason), 30);
  const endless = toBlob(lines(Infinity), "text/plain", 1, {
    signal: work.signal,
    progress: () => undefined,
  });
  await expect(endless).rejects.toBe(reason);
});

it("is given up at once while a file that does not answer is waited for", async () => {
  const work = new AbortController();
  const reason = new Error("enough");
  let asked = 0;
  async function* silent(): AsyncGenerator<string> {
    yield "a";
    asked++;
    await new Promise(() => undefined);
  }
  const waiting = toBlob(silent(), "text/plain", 2, {
    signal: work.signal,
    progress: () => undefined,
  });
  await vi.waitFor(() => expect(asked).toBe(1));
  work.abort(reason);
  await expect(waiting).rejects.toBe(reason);
});
