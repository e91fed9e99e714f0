import { paths } from "@portal/platform";
import {
  formatEnd,
  formatMoney,
  formatMoneyUp,
  formatOwed,
  monthName,
  styled,
  useWidth,
  VerdictMark,
} from "@portal/ui";
import { memo, useMemo } from "react";
import { cellsOf } from "../model/cells";
import type { CommitmentRow } from "../model/commitment-row";
import type { CountedUntil } from "../model/counted-until";
import { fractionAt } from "../model/time-window";
import { type YearRow, yearsOf } from "../model/years";
import { moveBetweenCells } from "../timeline/arrow-keys";
import { percent } from "../timeline/cell-place";
import { CELL_STYLES } from "../timeline/cell-styles";
import { Cells } from "../timeline/cells";

interface PhoneCalendarProps {
  readonly companyId: string;
  readonly rows: readonly CommitmentRow[];
  readonly until: CountedUntil | undefined;
}

const YEAR_PX = 36;

/** Every commitment on a narrow screen: a calendar row for each year, and its figures below. */
export function PhoneCalendar({ companyId, rows, until }: PhoneCalendarProps) {
  const [box, boxPx] = useWidth<HTMLDivElement>();
  const widthPx = boxPx - YEAR_PX;
  return (
    <Box
      ref={box}
      role="group"
      aria-label="Contract calendar; arrow keys move between periods"
      onKeyDown={moveBetweenCells}
    >
      {until ? <p className="through">Facts end at the line: {until.reason}.</p> : null}
      <Months />
      {rows.map((row) => (
        <CommitmentCalendar key={row.id} {...{ companyId, row, countedUntil: until?.moment, widthPx }} />
      ))}
    </Box>
  );
}

function Months() {
  return (
    <div className="months" aria-hidden="true">
      {Array.from({ length: 12 }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the months of a year never move
        <span key={index}>{monthName(index + 1).charAt(0)}</span>
      ))}
    </div>
  );
}

interface CommitmentCalendarProps {
  readonly companyId: string;
  readonly row: CommitmentRow;
  readonly countedUntil: number | undefined;
  readonly widthPx: number;
}

const CommitmentCalendar = memo(function CommitmentCalendar(props: CommitmentCalendarProps) {
  const { companyId, row, countedUntil } = props;
  const years = useMemo(() => yearsOf(row.checkins, countedUntil), [row, countedUntil]);
  return (
    <div className="commitment">
      <div className="head">
        <a className="quiet" href={paths.commitment(companyId, row.id)}>
          {row.name}
        </a>
        <VerdictMark status={row.status} />
      </div>
      {years.rows.map((year) => (
        <Year key={year.year} year={year} {...props} />
      ))}
      {years.hidden > 0 ? (
        <a className="more" href={paths.commitment(companyId, row.id)}>
          {years.hidden} more {years.hidden === 1 ? "year" : "years"}
        </a>
      ) : null}
      <Facts row={row} />
    </div>
  );
});

function Year({ year, companyId, row, countedUntil, widthPx }: CommitmentCalendarProps & { year: YearRow }) {
  const { cells, laneCount } = useMemo(
    () => cellsOf(row.checkins, { window: year.window, widthPx, countedUntil }),
    [row, year, widthPx, countedUntil],
  );
  const border = countedUntil === undefined ? -1 : fractionAt(year.window, countedUntil);
  return (
    <div className="year">
      <span>{year.year}</span>
      <div className="track" style={laneCount > 1 ? { height: 6 + laneCount * 28 } : undefined}>
        <Cells companyId={companyId} row={row} cells={cells} hasTabStop />
        {border >= 0 && border < 1 ? <span className="line" style={{ left: percent(border) }} /> : null}
      </div>
    </div>
  );
}

function Facts({ row }: { row: CommitmentRow }) {
  const { currentDailySpend: current, neededDailySpend: needed } = row;
  return (
    <dl>
      <div>
        <dt>Owed so far</dt>
        <dd>{formatOwed(row.owed)}</dd>
      </div>
      <div>
        <dt>Spend a day, of needed</dt>
        <dd>
          {needed === undefined || row.status === "awaiting"
            ? "–"
            : `${current === undefined ? "–" : formatMoney(current)} of ${formatMoneyUp(needed)}`}
        </dd>
      </div>
      <div>
        <dt>{row.next ? "Next ends" : "Ended"}</dt>
        <dd>{formatEnd(row.next ? row.next.period?.end : row.end)}</dd>
      </div>
    </dl>
  );
}

const Box = styled("div")({
  ...CELL_STYLES,
  "--cell-top": "3px",
  "--cell-height": "26px",
  "--lane-step": "28px",
  "& .through": { color: "var(--ink-2)", marginBottom: 8 },
  "& .months": {
    display: "grid",
    gridTemplateColumns: "repeat(12, 1fr)",
    marginLeft: YEAR_PX,
    textAlign: "center",
    fontSize: "0.75rem",
    lineHeight: "16px",
    color: "var(--ink-2)",
  },
  "& .commitment": { borderTop: "1px solid var(--line)", padding: "12px 0" },
  "& .head": { display: "flex", flexWrap: "wrap", justifyContent: "space-between", gap: "0 12px" },
  "& .head a": { fontWeight: 600, minWidth: 0, overflowWrap: "anywhere" },
  "& .year": { display: "grid", gridTemplateColumns: `${YEAR_PX}px minmax(0, 1fr)`, alignItems: "center" },
  "& .year > span": { fontSize: "0.75rem", color: "var(--ink-2)" },
  "& .track": { position: "relative", height: 32 },
  "& .line": {
    position: "absolute",
    top: 0,
    bottom: 0,
    marginLeft: -1,
    borderLeft: "2px solid var(--ink)",
    zIndex: 3,
    pointerEvents: "none",
  },
  "& .more": { fontSize: "0.75rem" },
  "& dl": {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    gap: "4px 8px",
    marginTop: 4,
  },
  "& dt": { fontSize: "0.75rem", lineHeight: "16px", color: "var(--ink-2)" },
  "@media (min-width: 360px)": { "& dl > div:last-child": { textAlign: "right" } },
});
