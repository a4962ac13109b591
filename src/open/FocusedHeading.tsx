import { useEffect, useRef, type ReactNode } from "react";

/** The heading of what stands now in the dialog: it takes the focus, so that a listener hears what has come. */
export function FocusedHeading({ children }: { readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h3
      ref={heading}
      tabIndex={-1}
      className="event-title wrap-anywhere focus-visible:outline-none"
    >
      {children}
    </h3>
  );
}
