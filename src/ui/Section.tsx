import { useId, type ReactNode } from "react";
import { useLocale } from "../i18n/useLocale.ts";

interface SectionProps {
  readonly title: string;
  readonly count?: number;
  readonly children: ReactNode;
}

/** A block of a panel under a hairline. */
export function Section({ title, count, children }: SectionProps) {
  const { number } = useLocale();
  const id = useId();
  return (
    <section aria-labelledby={id} className="border-t border-hair pt-2.5 pb-3">
      <h3 id={id} className="mb-1.5 text-label font-semibold">
        {title}
        {/* A space of its own: names are put together without margins. */}
        {count !== undefined && <span className="ms-1 text-ink-3"> {number(count)}</span>}
      </h3>
      {children}
    </section>
  );
}
