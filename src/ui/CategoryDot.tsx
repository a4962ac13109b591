/** A category's colour beside its name. SVG, because forced colours would take a background away. */
export function CategoryDot({
  slot,
  size = 10,
}: {
  readonly slot: number;
  readonly size?: number;
}) {
  return (
    <svg width={size} height={size} viewBox="-5 -5 10 10" aria-hidden className="shrink-0">
      <circle r={5} fill={`var(--c-${slot})`} />
    </svg>
  );
}
