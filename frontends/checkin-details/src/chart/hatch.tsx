interface HatchProps {
  /** What a fill names it by: `url(#id)`. */
  readonly id: string;
  /** Off track, or the range of a forecast. */
  readonly kind: "off-track" | "range";
}

/** Slanted lines to fill an estimate with: an area that is no fact is never solid. */
export function Hatch({ id, kind }: HatchProps) {
  const isRange = kind === "range";
  return (
    <defs>
      <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path
          d="M0 0V6"
          stroke={isRange ? "var(--line-strong)" : "var(--off-hatch)"}
          strokeWidth={isRange ? 0.9 : 1.6}
          opacity={isRange ? 0.75 : 1}
        />
      </pattern>
    </defs>
  );
}
