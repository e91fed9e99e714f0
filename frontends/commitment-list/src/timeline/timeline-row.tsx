import { paths } from "@portal/platform";
import { formatEnd, formatStart } from "@portal/ui";
import { memo, useMemo } from "react";
import { type Cell, type CellRow, cellsOf } from "../model/cells";
import type { CommitmentRow } from "../model/commitment-row";
import { fractionAt, type TimeWindow } from "../model/time-window";
import { texts } from "../texts";
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
const GAP_PX = 8;

/** A commitment: its name, and a cell for each of its periods. */
export const TimelineRow = memo(function TimelineRow(props: TimelineRowProps) {
  const { companyId, row, window, widthPx, countedUntil } = props;
  const { cells, laneCount } = useMemo(
    () => cellsOf(row.checkins, { window, widthPx, countedUntil }),
    [row, window, widthPx, countedUntil],
  );
  const linePx = countedUntil === undefined ? undefined : fractionAt(window, countedUntil) * widthPx;
  return (
    <>
      <div className="label">
        <a className="quiet" href={paths.commitment(companyId, row.id)} title={row.name}>
          {row.name}
        </a>
        <span>{texts.commitment.about(row.serviceCode, row.every)}</span>
      </div>
      <div className="track" data-lanes={laneCount} style={trackStyle(laneCount)}>
        <EdgeDates {...{ row, cells, widthPx, linePx }} />
        <Cells companyId={companyId} row={row} cells={cells} hasTabStop />
      </div>
    </>
  );
});

interface EdgeDatesProps {
  readonly row: CommitmentRow;
  readonly cells: CellRow["cells"];
  readonly widthPx: number;
  /** Where the line is that facts end at; a date that it would strike through is left out. */
  readonly linePx: number | undefined;
}

function EdgeDates({ row, cells, widthPx, linePx = -1 }: EdgeDatesProps) {
  const left = Math.min(1, ...cells.map((cell) => cell.left));
  const right = Math.max(0, ...cells.map(rightOf));
  const isClear = (fromPx: number) => fromPx >= 0 && fromPx + DATE_PX <= widthPx && !isStruck(fromPx);
  const isStruck = (fromPx: number) => linePx > fromPx + GAP_PX && linePx < fromPx + DATE_PX - GAP_PX;
  return (
    <>
      {isClear(left * widthPx - DATE_PX) ? (
        <span className="edge" style={{ right: besides(1 - left) }}>
          {texts.period.starts(formatStart(row.checkins[0]?.period?.start))}
        </span>
      ) : null}
      {isClear(right * widthPx) ? (
        <span className="edge" style={{ left: besides(right) }}>
          {row.next ? texts.period.ends(formatEnd(row.end)) : texts.period.ended(formatEnd(row.end))}
        </span>
      ) : null}
    </>
  );
}

/** A little further than a part of the track. */
function besides(part: number): string {
  return `calc(${percent(part)} + ${GAP_PX}px)`;
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
