import { type Checkin, CheckinState } from "@portal/contracts/commitment/v1/checkin_pb";
import type { CsvTable } from "@portal/sharing/opener";
import { nanosOf, statusOf, statusWord } from "@portal/ui";
import type { CommitmentRow } from "../model/commitment-row";
import { forecastChance } from "../model/standing";
import { texts } from "../texts";
import { isoText } from "./iso-text";

/** A line for each period of each commitment. */
export function periodsTable(rows: readonly CommitmentRow[]): CsvTable {
  return {
    columns: texts.exports.periodColumns,
    rows: rows.flatMap((row) => row.checkins.map((checkin) => cellsOf(row, checkin))),
  };
}

function cellsOf(row: CommitmentRow, checkin: Checkin): CsvTable["rows"][number] {
  const isClosed = checkin.state === CheckinState.CLOSED;
  const chance = forecastChance(checkin);
  const outlook = chance === undefined ? undefined : checkin.outlook;
  return [
    row.id,
    row.name,
    row.serviceCode,
    checkin.number,
    isoText(checkin.period?.start),
    isoText(checkin.period?.end),
    nanosOf(checkin.amount),
    nanosOf(checkin.actual),
    Number(checkin.lineItemCount),
    statusWord(statusOf(checkin)),
    isClosed ? nanosOf(checkin.shortfall) : null,
    checkin.neededDailySpend ? nanosOf(checkin.neededDailySpend) : null,
    chance ?? null,
    outlook ? nanosOf(outlook.expectedActual) : null,
    outlook?.actualRange?.low ? nanosOf(outlook.actualRange.low) : null,
    outlook?.actualRange?.high ? nanosOf(outlook.actualRange.high) : null,
    outlook ? nanosOf(outlook.expectedShortfall) : null,
  ];
}
