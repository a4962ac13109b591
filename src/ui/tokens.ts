const SLOTS = [1, 2, 3, 4, 5, 6, 7, 8];

/** Each token as `color` gives it for the name of its custom property. */
const tokensBy = (color: (name: string) => string) => ({
  paper: color("paper"),
  panel: color("panel"),
  ink: color("ink"),
  ink2: color("ink-2"),
  ink3: color("ink-3"),
  hair: color("hair"),
  hair2: color("hair-2"),
  control: color("control"),
  off: color("off"),
  support: color("support"),
  oppose: color("oppose"),
  meet: color("meet"),
  /** Marks by category slot; index 0 is slot 1. */
  categories: SLOTS.map((slot) => color(`c-${slot}`)),
  /** The same for words, which need more contrast. */
  words: SLOTS.map((slot) => color(`t-${slot}`)),
});

/** Colours of the look as a canvas needs them: resolved strings. Read once a theme, not once a frame. */
export type Tokens = Readonly<ReturnType<typeof tokensBy>>;

/** The same tokens as names: for a drawing that is still to be coloured, on the page or by `resolveTokens`. */
export const TOKEN_NAMES: Tokens = tokensBy((name) => `var(--${name})`);

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

/** `light-dark()` is only resolved in a real property, so each token is read through `color`: all are set, then all read. */
export function readTokens(element: HTMLElement): Tokens {
  const probe = document.createElement("span");
  probe.hidden = true;
  const probes = new Map<string, HTMLElement>();
  tokensBy((name) => {
    const one = document.createElement("span");
    one.style.color = `var(--${name})`;
    probes.set(name, one);
    return name;
  });
  probe.append(...probes.values());
  element.append(probe);
  const tokens = tokensBy((name) => colorOf(probes.get(name)));
  probe.remove();
  return tokens;
}

const colorOf = (probe: HTMLElement | undefined): string =>
  probe === undefined ? "" : getComputedStyle(probe).color;
