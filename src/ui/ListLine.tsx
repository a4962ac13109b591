import { createContext, use } from "react";
import type { CustomItemComponentProps } from "virtua";

/** How many lines a list has: assistive technology sees only those that are there. */
export const ListLength = createContext(0);

/** A line of a list of which only the lines in sight are there: the `item` of a Virtualizer that is an `ol`. */
export function ListLine({ style, index, children, ref }: CustomItemComponentProps) {
  return (
    <li ref={ref} style={style} aria-posinset={index + 1} aria-setsize={use(ListLength)}>
      {children}
    </li>
  );
}
