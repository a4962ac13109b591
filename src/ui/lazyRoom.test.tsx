// @vitest-environment happy-dom
import { act, type ComponentType } from "react";
import { createRoot } from "react-dom/client";
import { expect, it, vi } from "vitest";
import { createLocale } from "../i18n/pureLocale.ts";
import { loadMessages } from "../i18n/loadMessages.ts";
import { DEFAULT_SETTINGS } from "../i18n/locale.ts";
import { LocaleContext } from "../i18n/useLocale.ts";
import { lazyRoom } from "./lazyRoom.tsx";

vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);

const locale = createLocale("en", await loadMessages("en"), DEFAULT_SETTINGS);
const Greeting = ({ name }: { readonly name: string }) => <p>Hello {name}</p>;

const lost = () => new TypeError("Failed to fetch dynamically imported module");

/** A page with a masthead and the room. */
async function show(Room: ComponentType<{ readonly name: string }>) {
  const box = document.createElement("div");
  document.body.append(box);
  const root = createRoot(box, { onCaughtError: () => undefined });
  await act(async () =>
    root.render(
      <LocaleContext value={locale}>
        <p>Masthead</p>
        <Room name="reader" />
      </LocaleContext>,
    ),
  );
  return { box, end: () => act(async () => root.unmount()).then(() => box.remove()) };
}

it("says in its own place that it did not come, and fetches again when it is asked", async () => {
  const load = vi
    .fn<() => Promise<ComponentType<{ readonly name: string }>>>()
    .mockRejectedValueOnce(lost())
    .mockResolvedValue(Greeting);
  const Room = lazyRoom(load);
  const { box, end } = await show(Room);
  expect(box.textContent).toContain("Masthead");
  expect(box.querySelector("[role=alert]")?.textContent).toMatch(/could not be shown/);
  await act(async () => box.querySelector("button")?.click());
  expect(load).toHaveBeenCalledTimes(2);
  expect(box.textContent).toBe("MastheadHello reader");
  await end();
});

it("stands there with the first render once it was fetched", async () => {
  const Room = lazyRoom(async () => Greeting, { waiting: <p>Waiting</p> });
  await Room.fetchAhead();
  const box = document.createElement("div");
  const root = createRoot(box);
  act(() => root.render(<Room name="reader" />));
  expect(box.textContent).toBe("Hello reader");
  await act(async () => root.unmount());
});

it("reads the page anew where the browser keeps the failure", async () => {
  const reload = vi.spyOn(location, "reload").mockImplementation(() => undefined);
  const load = vi
    .fn<() => Promise<ComponentType<{ readonly name: string }>>>()
    .mockRejectedValue(lost());
  const Room = lazyRoom(load);
  const { box, end } = await show(Room);
  expect(reload).not.toHaveBeenCalled();
  await act(async () => box.querySelector("button")?.click());
  expect(reload).toHaveBeenCalledOnce();
  await end();
  vi.restoreAllMocks();
});

it("says that there is no connection, where what was asked for would have been", async () => {
  vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
  const load = vi
    .fn<() => Promise<ComponentType<{ readonly name: string }>>>()
    .mockRejectedValue(lost());
  const Room = lazyRoom(load, {
    around: ({ name, children }) => <section aria-label={name}>{children}</section>,
  });
  const { box, end } = await show(Room);
  const place = box.querySelector("section[aria-label=reader]");
  expect(place?.textContent).toContain("There is no connection");
  expect(place?.querySelector("button")?.textContent).toBe("Try again");
  await end();
  vi.restoreAllMocks();
});

const offline = () => vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);

it("fetches again by itself when the network is back", async () => {
  offline();
  const load = vi
    .fn<() => Promise<ComponentType<{ readonly name: string }>>>()
    .mockRejectedValueOnce(lost())
    .mockResolvedValue(Greeting);
  const { box, end } = await show(lazyRoom(load));
  expect(box.textContent).toContain("There is no connection");
  vi.restoreAllMocks();
  await act(async () => dispatchEvent(new Event("online")));
  expect(box.textContent).toBe("MastheadHello reader");
  await end();
});

it("keeps the focus where it was asked again, whether it comes or not", async () => {
  offline();
  const Form = ({ name }: { readonly name: string }) => (
    <main>
      <button type="button">{name}</button>
    </main>
  );
  const load = vi
    .fn<() => Promise<ComponentType<{ readonly name: string }>>>()
    .mockRejectedValueOnce(lost())
    .mockRejectedValueOnce(lost())
    .mockResolvedValue(Form);
  const { box, end } = await show(lazyRoom(load));
  const press = async () => {
    const button = box.querySelector("button");
    button?.focus();
    await act(async () => button?.click());
    // The view is given the focus a frame later.
    await act(() => new Promise((resolve) => requestAnimationFrame(() => resolve(undefined))));
  };
  await press();
  expect(document.activeElement?.textContent).toBe("Try again");
  expect(document.activeElement).toBe(box.querySelector("button"));
  await press();
  expect(document.activeElement?.textContent).toBe("reader");
  await end();
  vi.restoreAllMocks();
});

it("comes ahead of being shown; what did not come is asked for when it is", async () => {
  const load = vi
    .fn<() => Promise<ComponentType<{ readonly name: string }>>>()
    .mockRejectedValueOnce(lost())
    .mockResolvedValue(Greeting);
  const Room = lazyRoom(load);
  await Room.fetchAhead();
  await Room.fetchAhead();
  await Room.fetchAhead();
  expect(load).toHaveBeenCalledTimes(2);
  const { box, end } = await show(Room);
  expect(box.textContent).toBe("MastheadHello reader");
  expect(load).toHaveBeenCalledTimes(2);
  await end();
});
