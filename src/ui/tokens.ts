/** Colours of the look as a canvas needs them: resolved strings. Read once a theme, not once a frame. */
export interface Tokens {
  readonly paper: string;
  readonly panel: string;
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly hair: string;
  readonly hair2: string;
  readonly control: string;
  readonly off: string;
  readonly ghost: string;
  readonly focus: string;
  readonly support: string;
  readonly oppose: string;
  readonly meet: string;
  /** Marks by category slot; index 0 is slot 1. */
  readonly categories: readonly string[];
  /** The same for words, which need more contrast. */
  readonly words: readonly string[];
  readonly fontUi: string;
}

const SLOTS = [1, 2, 3, 4, 5, 6, 7, 8];

/** The same tokens as names: for a drawing that is still to be coloured, on the page or by `resolveTokens`. */
export const TOKEN_NAMES: Tokens = {
  paper: "var(--paper)",
  panel: "var(--panel)",
  ink: "var(--ink)",
  ink2: "var(--ink-2)",
  ink3: "var(--ink-3)",
  hair: "var(--hair)",
  hair2: "var(--hair-2)",
  control: "var(--control)",
  off: "var(--off)",
  ghost: "var(--ghost)",
  focus: "var(--focus)",
  support: "var(--support)",
  oppose: "var(--oppose)",
  meet: "var(--meet)",
  categories: SLOTS.map((slot) => `var(--c-${slot})`),
  words: SLOTS.map((slot) => `var(--t-${slot})`),
  fontUi: "var(--font-ui)",
};

/** Every `var(--name)` of a drawing replaced by the colour that it has in `element` now. */
export function resolveTokens(drawing: string, element: HTMLElement): string {
  const probe = document.createElement("span");
  probe.hidden = true;
  element.append(probe);
  const known = new Map<string, string>();
  const style = getComputedStyle(probe);
  const resolved = drawing.replaceAll(/var\(--[a-z0-9-]+\)/g, (name) => {
    const color = known.get(name);
    if (color !== undefined) return color;
    probe.style.color = name;
    known.set(name, style.color);
    return style.color;
  });
  probe.remove();
  return resolved;
}

const NAMES = "paper panel ink ink-2 ink-3 hair hair-2 control off ghost focus support oppose meet"
  .split(" ")
  .concat(SLOTS.flatMap((slot) => [`c-${slot}`, `t-${slot}`]));

/** `light-dark()` is only resolved in a real property, so each token is read through `color`, all in one pass. */
export function readTokens(element: HTMLElement): Tokens {
  const probe = document.createElement("span");
  probe.hidden = true;
  const probes = NAMES.map((name) => {
    const one = document.createElement("span");
    one.style.color = `var(--${name})`;
    return one;
  });
  probe.append(...probes);
  element.append(probe);
  const found = new Map(NAMES.map((name, at) => [name, colorOf(probes[at])]));
  const color = (name: string): string => found.get(name) ?? "";
  const tokens: Tokens = {
    paper: color("paper"),
    panel: color("panel"),
    ink: color("ink"),
    ink2: color("ink-2"),
    ink3: color("ink-3"),
    hair: color("hair"),
    hair2: color("hair-2"),
    control: color("control"),
    off: color("off"),
    ghost: color("ghost"),
    focus: color("focus"),
    support: color("support"),
    oppose: color("oppose"),
    meet: color("meet"),
    categories: SLOTS.map((slot) => color(`c-${slot}`)),
    words: SLOTS.map((slot) => color(`t-${slot}`)),
    fontUi: getComputedStyle(element).fontFamily,
  };
  probe.remove();
  return tokens;
}

const colorOf = (probe: HTMLElement | undefined): string =>
  probe === undefined ? "" : getComputedStyle(probe).color;
