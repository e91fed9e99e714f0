import type { Axis } from "../model/axis";
import { estimatesLabel } from "../model/estimates-label";
import { clearOf, type FactsBorder } from "../model/facts-border";
import { percent } from "./cell-place";

interface TimelineAxisProps {
  readonly axis: Axis;
  readonly border: FactsBorder | undefined;
  /** Whether there is an estimate right of the line. */
  readonly hasEstimates: boolean;
  readonly widthPx: number;
}

/** The heads of the timeline, with words on both sides of the line where facts end. */
export function TimelineAxis({ axis, border, hasEstimates, widthPx }: TimelineAxisProps) {
  const upper = clearOf(axis.upper, border, widthPx);
  const estimates = hasEstimates ? estimatesLabel(upper, border, widthPx) : undefined;
  return (
    <div className="axis" aria-hidden="true">
      {upper.map(({ label, left }) => (
        <span key={left} className="upper" style={{ left: percent(left) }}>
          {label}
        </span>
      ))}
      {axis.lower.map(({ label, left, width }) => (
        <span key={left} className="lower" style={{ left: percent(left), width: percent(width) }}>
          {label}
        </span>
      ))}
      {border ? (
        <span className={`facts ${border.side}`} style={{ left: percent(border.at) }}>
          {border.label}
        </span>
      ) : null}
      {estimates ? (
        <span className="estimates" style={{ left: percent(estimates.left) }}>
          {estimates.text}
        </span>
      ) : null}
    </div>
  );
}
