import type { ConflictEvent } from "../model/types.ts";
import { toldOtherwise } from "../query/differences.ts";
import { shapeOf } from "../query/shape.ts";
import { slotOf } from "../query/slot.ts";
import { useIndex } from "../state/dataset.ts";
import { TimeMark } from "./TimeMark.tsx";

/** The mark of an event of the set, for lists. */
export function EventMark({ event }: { readonly event: ConflictEvent }) {
  const index = useIndex();
  return (
    <TimeMark
      shape={shapeOf(event)}
      slot={slotOf(index, event)}
      differs={toldOtherwise(index, event.id)}
    />
  );
}
