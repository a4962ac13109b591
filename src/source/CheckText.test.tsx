// @vitest-environment happy-dom
import { readFileSync } from "node:fs";
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { compile, readSources } from "../i18n/compile.ts";
import { createLocale } from "../i18n/pureLocale.ts";
import { DEFAULT_SETTINGS } from "../i18n/locale.ts";
import { LocaleContext } from "../i18n/useLocale.ts";
import { parseDataset } from "../ingest/parse.ts";
import { resolveEdtf } from "../model/edtf.ts";
import { buildIndex } from "../query/index.ts";
import { datasetStore } from "../state/dataset.ts";
import { DEFAULT_VIEW, viewStore } from "../state/view.ts";
import { CheckText } from "./CheckText.tsx";

vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);

const told = readFileSync("e2e/fixtures/told.txt", "utf8");
const json: unknown = JSON.parse(readFileSync("e2e/fixtures/told.json", "utf8"));
const { dataset } = parseDataset(json, "told.json", resolveEdtf);
if (dataset === null) throw new Error("The fixture is no data set.");
const index = buildIndex(dataset);
const source = index.sources.get("told");
if (source === undefined) throw new Error("The fixture has no source.");
const locale = createLocale("en", compile(readSources()["en"] ?? {}), DEFAULT_SETTINGS);

let root: Root;
let box: HTMLElement;

const status = (): string => box.querySelector("[role=status]")?.textContent ?? "";
const marks = (event: string): HTMLElement[] => [
  ...box.querySelectorAll<HTMLElement>(`[data-evidence~="${event}"]`),
];
const wordsOf = (event: string): string =>
  marks(event)
    .map(({ textContent }) => textContent)
    .join("");
const field = (): HTMLTextAreaElement => {
  const found = box.querySelector("textarea");
  if (found === null) throw new Error("No field.");
  return found;
};
const button = (name: string): HTMLButtonElement => {
  const found = [...box.querySelectorAll("button")].find(({ textContent }) =>
    textContent.includes(name),
  );
  if (found === undefined) throw new Error(`No button ${name}`);
  return found;
};
/** Hashes are computed elsewhere, and their answer comes when it comes. */
const said = (words: RegExp): Promise<void> =>
  vi.waitFor(async () => {
    await act(async () => undefined);
    expect(status()).toMatch(words);
  });
const compare = async (text: string): Promise<void> => {
  await act(async () => {
    field().value = text;
    button("Compare").click();
  });
  await said(/./);
};
const give = (file: File): Promise<void> =>
  act(async () => {
    const event = new Event("drop", { bubbles: true });
    Object.assign(event, { dataTransfer: { files: [file], getData: () => "" } });
    box.querySelector("summary + div")?.dispatchEvent(event);
  });

beforeEach(async () => {
  datasetStore.setState({ status: "ready", index, problems: [] });
  viewStore.setState({ ...DEFAULT_VIEW }, true);
  box = document.createElement("div");
  document.body.append(box);
  root = createRoot(box);
  await act(async () =>
    root.render(
      <LocaleContext value={locale}>
        <CheckText source={source} />
      </LocaleContext>,
    ),
  );
});
afterEach(async () => {
  await act(async () => root.unmount());
  box.remove();
});

describe("a reader's copy of the source", () => {
  it("is the same text: its evidence is marked at its offsets, and nothing of the text is lost", async () => {
    await compare(told);
    expect(status()).toContain("its SHA-256 is that of the source");
    expect(wordsOf("meeting")).toBe("اللجنة ستجتمع غدًا الخميس في قاعة البلدية");
    expect(wordsOf("flood")).toBe("“حِمايَة” 🛡️ للأهالي من فيضان النهر");
    expect(box.querySelector("[role=region]")?.textContent).toBe(told);
  });

  it("a mark opens its event; where two events share words, one after the other", async () => {
    await compare(told);
    const open = async (mark: Element | null | undefined): Promise<string | null> => {
      await act(async () => {
        if (mark instanceof HTMLElement) mark.click();
      });
      return viewStore.getState().event;
    };
    const shared = box.querySelector('[data-evidence="closure flood"] > [role=button]');
    expect(await open(marks("talk")[0]?.firstElementChild)).toBe("talk");
    expect(await open(shared)).toBe("closure");
    expect(await open(shared)).toBe("flood");
    expect(shared?.getAttribute("aria-pressed")).toBe("true");
    expect(box.querySelector("[aria-current]")?.textContent).toContain("The river floods");
  });

  it("the list beside it opens an event and brings its words into sight", async () => {
    await compare(told);
    const seen = vi.fn<() => void>();
    const [mark] = marks("dispute");
    if (mark !== undefined) mark.scrollIntoView = seen;
    await act(async () => button("The dispute of the two banks").click());
    expect(viewStore.getState().event).toBe("dispute");
    expect(seen).toHaveBeenCalled();
  });

  it("differs: what is found is said to be approximate, what is not found is listed", async () => {
    await compare(told.replaceAll(/[“”]/g, '"').split("\n").slice(0, 4).join("\n"));
    expect(status()).toContain("approximate");
    expect(status()).toContain("Found 4 of 5");
    expect(wordsOf("talk")).toContain("أمس الثلاثاء");
    const lists = [...box.querySelectorAll("section")].map(({ textContent }) => textContent);
    expect(lists.at(-1)).toMatch(/^Not found in this text.*dispute/);
  });

  it("can be cleared, and nothing of it is left; the focus goes to what comes each time", async () => {
    field().focus();
    await compare(told);
    expect(document.activeElement).toBe(button("Clear"));
    await act(async () => button("Clear").click());
    expect(document.activeElement).toBe(field());
    expect(box.querySelector("[data-evidence]")).toBeNull();
    expect(field().value).toBe("");
  });
});

describe("what is no text", () => {
  it("is refused in words, and the field stays", async () => {
    await compare(" \n ");
    expect(status()).toContain("no text");
    await give(new File([Uint8Array.of(0x89, 0x50, 0xff, 0x00)], "picture.png"));
    await said(/not a text file/);
    await give(new File(["x".repeat(10_000_000)], "large.txt"));
    await said(/1 MB/);
    expect(field()).not.toBeNull();
  });

  it("a paste of ten megabytes does not reach the field", async () => {
    const paste = new Event("paste", { bubbles: true, cancelable: true });
    Object.assign(paste, { clipboardData: { getData: () => "x".repeat(10_000_000) } });
    await act(async () => void field().dispatchEvent(paste));
    expect(paste.defaultPrevented).toBe(true);
    expect(status()).toContain("1 MB");
  });

  it("a file is read like what is pasted", async () => {
    await give(new File([told.replaceAll("\n", "\r\n")], "told.txt"));
    await said(/The same text/);
    expect(wordsOf("meeting")).toContain("غدًا الخميس");
  });
});
