import { type Checkin, CheckinState } from "@portal/contracts/commitment/v1/checkin_pb";
import type { Commitment } from "@portal/contracts/commitment/v1/commitment_pb";
import type { Outlook } from "@portal/contracts/commitment/v1/outlook_pb";
import type { CsvCell, CsvTable } from "@portal/sharing/opener";
import { chanceOf, nanosOf, statusOf, statusWord } from "@portal/ui";
import { isoInstant } from "../model/export-parts";
import { csv as csvTexts } from "../texts/csv";

/** Every period of a commitment as the services have it: nothing is rounded for a file. */
export function periodsCsv({ checkins }: Commitment): CsvTable {
  return {
    columns: csvTexts.periods,
    rows: checkins.map((checkin) => [...factCells(checkin), ...expectedCells(checkin)]),
  };
}

function factCells(checkin: Checkin): readonly CsvCell[] {
  const { number, period, state, lineItemCount, neededDailySpend } = checkin;
  const isClosed = state === CheckinState.CLOSED;
  const [promised, spent] = [nanosOf(checkin.amount), nanosOf(checkin.actual)];
  return [
    number,
    period?.start ? isoInstant(period.start) : null,
    period?.end ? isoInstant(period.end) : null,
    statusWord(statusOf(checkin)),
    promised,
    spent,
    isClosed ? spent - promised : null,
    isClosed ? nanosOf(checkin.shortfall) : null,
    Number(lineItemCount),
    neededDailySpend ? nanosOf(neededDailySpend) : null,
  ];
}

function expectedCells(checkin: Checkin): readonly CsvCell[] {
  const chance = chanceOf(checkin);
  const { outlook } = checkin;
  if (chance === undefined || !outlook) return [null, null, null, null, null];
  return [chance, ...amountsOf(outlook)];
}

function amountsOf({ expectedActual, actualRange, expectedShortfall }: Outlook): readonly CsvCell[] {
  return [expectedActual, actualRange?.low, actualRange?.high, expectedShortfall].map(nanosOf);
}
