import { useId, type ReactNode } from "react";

interface ChapterProps {
  readonly title: string;
  readonly note?: string | undefined;
  readonly children: ReactNode;
}

/** A part of the page under a rule. */
export function Chapter({ title, note, children }: ChapterProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="mt-8 border-t border-ink pt-2">
      <h3 id={id} className="text-body font-semibold">
        {title}
      </h3>
      {note !== undefined && <p className="mt-1 max-w-[70ch] text-ui text-ink-3">{note}</p>}
      <div className="mt-3">{children}</div>
    </section>
  );
}
