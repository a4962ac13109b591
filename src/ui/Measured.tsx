import { useRef, type ReactNode } from "react";
import { useWidth } from "./useSize.ts";

interface MeasuredProps {
  /** Pixels that it will have across, but for a scroll bar. */
  readonly expected: number;
  readonly className?: string;
  readonly children: (width: number) => ReactNode;
}

/** Tells all that it holds how wide it is: measured once, since each time the browser has to lay out the page at once. */
export function Measured({ expected, className, children }: MeasuredProps) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box, expected);
  return (
    <div ref={box} className={className}>
      {children(width)}
    </div>
  );
}
