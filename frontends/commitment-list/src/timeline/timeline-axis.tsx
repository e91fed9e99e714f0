import type { Axis } from "../model/axis";
import { clearOf, type FactsBorder } from "../model/facts-border";
import { percent } from "./cell-place";

interface TimelineAxisProps {
  readonly axis: Axis;
  readonly border: FactsBorder | undefined;
  readonly factsLabel: string;
  readonly widthPx: number;
}

/** The heads of the timeline, with the label of the line where facts end. */
export function TimelineAxis({ axis, border, factsLabel, widthPx }: TimelineAxisProps) {
  return (
    <div className="axis" aria-hidden="true">
      {clearOf(axis.upper, border, factsLabel, widthPx).map(({ label, left }) => (
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
          {factsLabel}
        </span>
      ) : null}
    </div>
  );
}
