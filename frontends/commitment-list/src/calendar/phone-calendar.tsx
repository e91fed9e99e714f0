import { paths } from "@portal/platform";
import { IN_ORDER, monthName, styled, useWidth, VerdictMark } from "@portal/ui";
import { memo, useMemo } from "react";
import { cellsOf } from "../model/cells";
import type { CommitmentRow } from "../model/commitment-row";
import type { CountedUntil } from "../model/counted-until";
import type { Expectation, ExpectedOwed } from "../model/expected-owed";
import { chanceBefore } from "../model/standing";
import { fractionAt } from "../model/time-window";
import { type YearRow, yearsOf } from "../model/years";
import { texts } from "../texts";
import { moveBetweenCells } from "../timeline/arrow-keys";
import { percent } from "../timeline/cell-place";
import { CELL_STYLES } from "../timeline/cell-styles";
import { Cells } from "../timeline/cells";
import { CalendarFigures } from "./calendar-figures";

interface PhoneCalendarProps {
  readonly companyId: string;
  readonly rows: readonly CommitmentRow[];
  readonly until: CountedUntil | undefined;
  /** Undefined without an outlook. */
  readonly expectation: Expectation | undefined;
  /** Under a scenario: the same without it. */
  readonly before: Expectation | undefined;
}

const YEAR_PX = 36;

/** Every commitment on a narrow screen: a calendar row for each year, and its figures below. */
export function PhoneCalendar({ companyId, rows, until, expectation, before }: PhoneCalendarProps) {
  const [box, boxPx] = useWidth<HTMLDivElement>();
  const widthPx = boxPx - YEAR_PX;
  return (
    <Box ref={box} role="group" aria-label={texts.timeline.calendarLabel} onKeyDown={moveBetweenCells}>
      {until ? (
        <p className="through">
          {texts.timeline.factsEnd(until.reason)} {expectation ? texts.timeline.howToRead : null}
        </p>
      ) : null}
      <Months />
      {rows.map((row) => (
        <CommitmentCalendar
          key={row.id}
          {...{ companyId, row, countedUntil: until?.moment, widthPx }}
          expected={expectation?.byRow.get(row.id)}
          before={before?.byRow.get(row.id)}
        />
      ))}
    </Box>
  );
}

function Months() {
  return (
    <div className="months" dir="ltr" aria-hidden="true">
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
  /** Undefined without an outlook of the company. */
  readonly expected: ExpectedOwed | undefined;
  /** Under a scenario: the same without it. */
  readonly before: ExpectedOwed | undefined;
}

const CommitmentCalendar = memo(function CommitmentCalendar(props: CommitmentCalendarProps) {
  const { companyId, row, countedUntil, widthPx, expected, before } = props;
  const years = useMemo(() => yearsOf(row.checkins, countedUntil), [row, countedUntil]);
  return (
    <div className="commitment">
      <div className="head">
        <a className="quiet" href={paths.commitment(companyId, row.id)}>
          {row.name}
        </a>
        {/* Behind "Awaiting data" a number would read as how much of them is in. */}
        <VerdictMark
          status={row.status}
          chance={row.status === "awaiting" ? undefined : row.chance}
          chanceBefore={chanceBefore(row, row.next)}
        />
      </div>
      {years.rows.map((year) => (
        <Year key={year.year} {...{ year, companyId, row, countedUntil, widthPx }} />
      ))}
      {years.hidden > 0 ? (
        <a className="more" href={paths.commitment(companyId, row.id)}>
          {texts.timeline.moreYears(years.hidden)}
        </a>
      ) : null}
      <CalendarFigures {...{ row, expected, before }} />
    </div>
  );
});

type YearProps = Omit<CommitmentCalendarProps, "expected" | "before"> & { readonly year: YearRow };

function Year({ year, companyId, row, countedUntil, widthPx }: YearProps) {
  const { cells, laneCount } = useMemo(
    () => cellsOf(row.checkins, { window: year.window, widthPx, countedUntil }),
    [row, year, widthPx, countedUntil],
  );
  const border = countedUntil === undefined ? -1 : fractionAt(year.window, countedUntil);
  return (
    // Time runs from left to right, whichever way the text around it does.
    <div className="year" dir="ltr">
      <span>{year.year}</span>
      <div className="track" style={laneCount > 1 ? { height: 6 + laneCount * 28 } : undefined}>
        <Cells companyId={companyId} row={row} cells={cells} hasTabStop />
        {border >= 0 && border < 1 ? <span className="line" style={{ left: percent(border) }} /> : null}
      </div>
    </div>
  );
}

const Box = styled("div")({
  ...IN_ORDER,
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
  "& .commitment": {
    contentVisibility: "auto",
    containIntrinsicHeight: "auto 176px",
    overflowClipMargin: 4,
    borderTop: "1px solid var(--line)",
    padding: "12px 0",
  },
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
  "& dt, & small": { display: "block", fontSize: "0.75rem", lineHeight: "16px", color: "var(--ink-2)" },
  "@media (min-width: 360px)": { "& dl > div:last-child": { marginInlineStart: "auto", textAlign: "end" } },
});
