import type { ReactNode } from "react";
import { useRoving } from "./useRoving.ts";

interface ToolbarProps {
  readonly label: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** Buttons that belong together: one stop of the Tab key, arrows along the line of reading. */
export function Toolbar({ label, className, children }: ToolbarProps) {
  const roving = useRoving<HTMLDivElement>("across");
  return (
    <div role="toolbar" aria-label={label} className={className} {...roving}>
      {children}
    </div>
  );
}
