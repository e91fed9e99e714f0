import type { CompanySummary } from "@portal/contracts/commitment/v1/company_summary_pb";
import type { Timestamp } from "@portal/rpc";
import type { CsvCell, CsvTable } from "@portal/sharing/opener";
import { microsOf, nanosOf, statusOf, statusWord } from "@portal/ui";
import { texts } from "../texts";
import { expectedOwed, forecastCount } from "./expected";

type Column = keyof typeof texts.exported.columns;

const { columns: LABELS } = texts.exported;
const COLUMNS = Object.keys(LABELS) as Column[];

/** All that the page tells of each company, with exact amounts; what an unread outlook would tell is empty. */
export function companiesFile(summaries: readonly CompanySummary[]): CsvTable {
  return {
    columns: COLUMNS.map((column) => LABELS[column]),
    rows: summaries.map((summary) => {
      const cells = cellsOf(summary);
      return COLUMNS.map((column) => cells[column]);
    }),
  };
}

function cellsOf(summary: CompanySummary): Readonly<Record<Column, CsvCell>> {
  const { counts, outlook } = summary;
  return {
    id: summary.companyId,
    name: summary.companyDisplayName,
    commitments: summary.commitmentCount,
    missed: counts?.missed ?? 0,
    met: counts?.met ?? 0,
    awaiting: counts?.awaitingData ?? 0,
    open: counts?.open ?? 0,
    upcoming: counts?.upcoming ?? 0,
    noData: counts?.noData ?? 0,
    offTrack: outlook?.counts?.offTrack ?? null,
    atRisk: outlook?.counts?.atRisk ?? null,
    onTrack: outlook?.counts?.onTrack ?? null,
    insufficientHistory: outlook?.counts?.insufficientHistory ?? null,
    owed: nanosOf(summary.owed),
    ...expectedCells(summary),
    ...nextCells(summary),
    asOf: isoText(summary.asOfTime),
    dataUntil: isoText(summary.dataThroughTime),
  };
}

function expectedCells(summary: CompanySummary) {
  const range = forecastCount(summary) > 0 ? summary.outlook?.owedRange : undefined;
  return {
    expected: expectedOwed(summary) ?? null,
    low: range ? nanosOf(range.low) : null,
    high: range ? nanosOf(range.high) : null,
  };
}

function nextCells({ nextCheckin }: CompanySummary) {
  return {
    nextCommitment: nextCheckin?.commitmentDisplayName ?? null,
    nextStart: isoText(nextCheckin?.period?.start),
    nextEnd: isoText(nextCheckin?.period?.end),
    nextStatus: nextCheckin ? statusWord(statusOf(nextCheckin)) : null,
    nextChance: nextCheckin?.outlook?.probability ?? null,
  };
}

/** "2025-01-01T00:00:00Z". */
function isoText(moment: Timestamp | undefined): string | null {
  if (!moment) return null;
  return new Date(Number(microsOf(moment) / 1000n)).toISOString().replace(".000Z", "Z");
}
