import type { ActorKind } from "../model/types.ts";
import { ACTOR_SHAPES } from "./actorShape.ts";

/** The shape of an actor's kind, 16 px, outlined. Decoration: the kind is said in words beside it. */
export function ActorMark({ kind }: { readonly kind: ActorKind }) {
  return (
    <svg width={16} height={16} viewBox="-1.6 -1.6 3.2 3.2" aria-hidden className="shrink-0">
      <path d={ACTOR_SHAPES[kind]} fill="none" stroke="currentColor" strokeWidth={0.3} />
    </svg>
  );
}
