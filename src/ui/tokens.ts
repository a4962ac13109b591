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
  readonly fontUi: string;
}

/** `light-dark()` is only resolved in a real property, so each token is read through `color`. */
export function readTokens(element: HTMLElement): Tokens {
  const probe = document.createElement("span");
  probe.hidden = true;
  element.append(probe);
  const style = getComputedStyle(probe);
  const color = (name: string): string => {
    probe.style.color = `var(--${name})`;
    return style.color;
  };
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
    categories: [1, 2, 3, 4, 5, 6, 7, 8].map((slot) => color(`c-${slot}`)),
    fontUi: style.fontFamily,
  };
  probe.remove();
  return tokens;
}
