import type { Cell } from "../model/cells";
import type { CommitmentRow } from "../model/commitment-row";
import { CountedCell } from "./counted-cell";
import { PeriodCell } from "./period-cell";

interface CellsProps {
  readonly companyId: string;
  readonly row: CommitmentRow;
  readonly cells: readonly Cell[];
  /** Whether the first cell is one that the tab key reaches. */
  readonly hasTabStop: boolean;
}

/** The cells of a track in order of time. */
export function Cells({ companyId, row, cells, hasTabStop }: CellsProps) {
  return cells.map((cell, index) => {
    const props = { companyId, row, isTabStop: hasTabStop && index === 0 };
    return cell.kind === "period" ? (
      <PeriodCell key={cell.checkin.number} cell={cell} {...props} />
    ) : (
      <CountedCell key={cell.checkins[0]?.number} cell={cell} {...props} />
    );
  });
}
