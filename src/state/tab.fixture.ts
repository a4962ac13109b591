import type { AddressedWindow } from "./history.ts";

type Write = `${"push" | "replace"} ${string}`;

/** A browser tab with entries, Back and Forward, and a diary of what was written. */
export class Tab implements AddressedWindow {
  readonly writes: Write[] = [];
  readonly parent: unknown;
  refuses = false;
  private readonly entries: URL[];
  private at = 0;
  private readonly listeners = { popstate: new Set<() => void>(), pagehide: new Set<() => void>() };

  constructor(search: string, framed = false) {
    this.entries = [new URL(`https://example.org/siyaq/${search}`)];
    this.parent = framed ? {} : this;
  }

  get location(): URL {
    return this.entries[this.at] ?? new URL("https://example.org/");
  }

  readonly history = {
    pushState: (_state: unknown, _title: string, address?: string | URL | null): void => {
      this.write("push", address);
      this.entries.splice(++this.at, Infinity, new URL(address ?? "", this.location));
    },
    replaceState: (_state: unknown, _title: string, address?: string | URL | null): void => {
      this.write("replace", address);
      this.entries.splice(this.at, 1, new URL(address ?? "", this.location));
    },
  };

  private write(how: "push" | "replace", address: string | URL | null | undefined): void {
    if (this.refuses) throw new DOMException("The operation is insecure.", "SecurityError");
    this.writes.push(`${how} ${String(address).replace("/siyaq/", "")}`);
  }

  go(steps: number): void {
    this.at += steps;
    this.listeners.popstate.forEach((listener) => listener());
  }
  hide(): void {
    this.listeners.pagehide.forEach((listener) => listener());
  }
  addEventListener(type: "popstate" | "pagehide", listener: () => void): void {
    this.listeners[type].add(listener);
  }
  removeEventListener(type: "popstate" | "pagehide", listener: () => void): void {
    this.listeners[type].delete(listener);
  }
}
