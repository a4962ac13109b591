import { useEffect, useRef, useState } from "react";

export type CopyOutcome = "copied" | "refused" | null;

/** How long it is said that it was copied, milliseconds. */
const SHOWN = 2500;

/** Copies a text. `refused`: the browser or the frame forbids it, and the text must be shown to be copied by hand. */
export function useCopy(): {
  readonly outcome: CopyOutcome;
  readonly copy: (text: string) => Promise<void>;
  readonly forget: () => void;
} {
  const [outcome, setOutcome] = useState<CopyOutcome>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return {
    outcome,
    copy: async (text) => {
      clearTimeout(timer.current);
      try {
        await navigator.clipboard.writeText(text);
        setOutcome("copied");
        timer.current = setTimeout(() => setOutcome(null), SHOWN);
      } catch {
        setOutcome("refused");
      }
    },
    forget: () => setOutcome(null),
  };
}
