import type { GraphNow } from "../useGraph.ts";
import { Name, type LabelText } from "../Drawing.tsx";
import type { Mark } from "../frame.ts";
import type { Shift } from "../carry.ts";

interface NamesProps extends GraphNow {
  readonly names: ReadonlyMap<number, Mark>;
  readonly textOf: (actor: number) => LabelText;
  readonly shift: Shift;
}

/** The names of a crowd, for the eye alone. */
export function Names({ graph, moment, names, textOf, shift }: NamesProps) {
  return (
    <svg aria-hidden width="100%" height="100%" className="absolute inset-0 overflow-visible">
      <g transform={`translate(${shift.x.toFixed(1)} ${shift.y.toFixed(1)})`}>
        {[...names].map(([actor, mark]) => (
          <Name
            key={graph.actors[actor]?.id}
            mark={mark}
            text={textOf(actor)}
            quiet={moment.ghosts[actor] === 1}
            strong={false}
          />
        ))}
      </g>
    </svg>
  );
}
