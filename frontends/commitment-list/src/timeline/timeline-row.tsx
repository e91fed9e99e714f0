import { paths } from "@portal/platform";
import { formatEnd, formatStart } from "@portal/ui";
import { memo, useMemo } from "react";
import { type Cell, type CellRow, cellsOf } from "../model/cells";
import type { CommitmentRow } from "../model/commitment-row";
import type { TimeWindow } from "../model/time-window";
import { percent } from "./cell-place";
import { Cells } from "./cells";

interface TimelineRowProps {
  readonly companyId: string;
  readonly row: CommitmentRow;
  readonly window: TimeWindow;
  readonly widthPx: number;
  readonly countedUntil: number | undefined;
}

/** Beside the cells of a row there is room for a date from this many pixels on. */
const DATE_PX = 124;

/** A commitment: its name, and a cell for each of its periods. */
export const TimelineRow = memo(function TimelineRow(props: TimelineRowProps) {
  const { companyId, row, window, widthPx, countedUntil } = props;
  const { cells, laneCount } = useMemo(
    () => cellsOf(row.checkins, { window, widthPx, countedUntil }),
    [row, window, widthPx, countedUntil],
  );
  return (
    <>
      <div className="label">
        <a className="quiet" href={paths.commitment(companyId, row.id)} title={row.name}>
          {row.name}
        </a>
        <span>
          {row.serviceCode} · {row.every}
        </span>
      </div>
      <div className="track" data-lanes={laneCount} style={trackStyle(laneCount)}>
        <EdgeDates row={row} cells={cells} widthPx={widthPx} />
        <Cells companyId={companyId} row={row} cells={cells} hasTabStop />
      </div>
    </>
  );
});

function EdgeDates({
  row,
  cells,
  widthPx,
}: {
  row: CommitmentRow;
  cells: CellRow["cells"];
  widthPx: number;
}) {
  const left = Math.min(1, ...cells.map((cell) => cell.left));
  const right = Math.max(0, ...cells.map(rightOf));
  return (
    <>
      {left * widthPx >= DATE_PX ? (
        <span className="edge" style={{ right: `calc(${percent(1 - left)} + 8px)` }}>
          starts {formatStart(row.checkins[0]?.period?.start)}
        </span>
      ) : null}
      {(1 - right) * widthPx >= DATE_PX ? (
        <span className="edge" style={{ left: `calc(${percent(right)} + 9px)` }}>
          {row.next ? "ends" : "ended"} {formatEnd(row.end)}
        </span>
      ) : null}
    </>
  );
}

function rightOf(cell: Cell): number {
  return cell.left + cell.width;
}

/** More than one lane makes the cells lower and the row higher. */
function trackStyle(laneCount: number) {
  if (laneCount === 1) return undefined;
  return { "--lane-step": "22px", "--cell-height": "20px", height: 10 + laneCount * 22 } as Record<
    string,
    string | number
  >;
}
