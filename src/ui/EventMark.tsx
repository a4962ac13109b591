import type { ConflictEvent } from "../model/types.ts";
import { toldOtherwise } from "../query/differences.ts";
import { shapeOf, type TimeShape } from "../query/shape.ts";
import { slotOf } from "../query/slot.ts";
import { useIndex } from "../state/dataset.ts";
import type { Stroke } from "./mark/pen.ts";
import { SIGN, signOf } from "./mark/sign.ts";
import { Strokes } from "./mark/Strokes.tsx";

interface TimeMarkProps {
  readonly shape: TimeShape;
  /** The category's colour slot. */
  readonly slot: number;
  /** Accounts of the event differ: two strokes part above the mark. */
  readonly differs?: boolean;
}

/** A list of thousands of events has some forty marks. */
const known = new Map<string, readonly Stroke[]>();

function strokesOf(shape: TimeShape, slot: number, differs: boolean): readonly Stroke[] {
  const { form, head, approximate, openStart, openEnd } = shape;
  const key = [form, head, approximate, openStart, openEnd, slot, differs].join(" ");
  const strokes = known.get(key) ?? signOf(shape, slot, differs);
  known.set(key, strokes);
  return strokes;
}

/**
 * The shape of a time, as the timeline draws it, for legends. Turns over with the direction around it. Decoration: the
 * date and the status are said in words beside it.
 */
export function TimeMark({ shape, slot, differs = false }: TimeMarkProps) {
  return (
    <svg {...SIGN} aria-hidden className="mirrored shrink-0 overflow-visible">
      <Strokes strokes={strokesOf(shape, slot, differs)} />
    </svg>
  );
}

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
