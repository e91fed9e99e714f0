import type { CsvTable } from "@portal/sharing/opener";
import { nanosOf, statusWord } from "@portal/ui";
import type { CommitmentRow } from "../model/commitment-row";
import { texts } from "../texts";
import { isoText } from "./iso-text";

/** A line for each commitment as the services have it: nothing is rounded for a file. */
export function commitmentsTable(rows: readonly CommitmentRow[]): CsvTable {
  return { columns: texts.exports.commitmentColumns, rows: rows.map(cellsOf) };
}

function cellsOf(row: CommitmentRow): CsvTable["rows"][number] {
  const { next, estimate } = row;
  return [
    row.id,
    row.name,
    row.serviceCode,
    row.checkins.length,
    row.met,
    row.missed,
    row.awaiting,
    row.ahead,
    row.noData,
    row.owed,
    statusWord(row.status),
    next?.number ?? null,
    isoText(next?.period?.start),
    isoText(next?.period?.end),
    next ? nanosOf(next.amount) : null,
    row.currentDailySpend ?? null,
    row.neededDailySpend ?? null,
    row.chance ?? null,
    estimate?.expectedOwed ?? null,
    estimate?.range?.low ? nanosOf(estimate.range.low) : null,
    estimate?.range?.high ? nanosOf(estimate.range.high) : null,
  ];
}
