interface SaidHappenedProps {
  /** Shares from 0 to 1. */
  readonly said: number;
  readonly happened: number;
}

const WIDTH = 200;
const RADIUS = 5;

/** Two shares on one line from nothing to all; the cells beside it have their numbers. */
export function SaidHappened({ said, happened }: SaidHappenedProps) {
  const [from, to] = [placeOf(said), placeOf(happened)];
  return (
    <svg width={WIDTH} height={16} viewBox={`0 0 ${WIDTH} 16`} aria-hidden="true" focusable="false">
      <path d={`M${RADIUS} 8H${WIDTH - RADIUS}`} stroke="var(--line-strong)" />
      <path d={`M${from} 8H${to}`} stroke="var(--ink)" strokeWidth={2} />
      <circle cx={to} cy={8} r={RADIUS} fill="var(--ink)" />
      <circle cx={from} cy={8} r={RADIUS - 1} fill="var(--bg)" stroke="var(--ink)" strokeWidth={2} />
    </svg>
  );
}

function placeOf(share: number): number {
  return Math.round(RADIUS + share * (WIDTH - 2 * RADIUS));
}
