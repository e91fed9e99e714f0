import { CheckinState, Verdict } from "@portal/contracts/commitment/v1/checkin_pb";
import {
  type CompanySummary,
  CompanySummarySchema,
} from "@portal/contracts/commitment/v1/company_summary_pb";
import {
  type Outlook,
  OutlookSchema,
  OutlookStatus,
  OwedOutlookSchema,
} from "@portal/contracts/commitment/v1/outlook_pb";
import { create } from "@portal/rpc";

const timestamp = (day: string) => ({ seconds: BigInt(Date.parse(`${day}T00:00:00Z`) / 1000), nanos: 0 });

export interface TestCompany {
  readonly name: string;
  readonly met?: number;
  readonly missed?: number;
  readonly awaiting?: number;
  readonly open?: number;
  readonly upcoming?: number;
  readonly noData?: number;
  /** Whole dollars. */
  readonly owed?: number;
  /** The first day without data. */
  readonly dataThrough?: string;
  readonly asOf?: string;
}

/** What is to be expected of a company; the chance is that of the check-in that ends next. */
export interface TestOutlook {
  readonly offTrack?: number;
  readonly atRisk?: number;
  readonly onTrack?: number;
  readonly insufficientHistory?: number;
  readonly chance?: number;
  /** Whole dollars. */
  readonly expected?: number;
  readonly low?: number;
  readonly high?: number;
}

export const dollars = (units: number) => ({ currencyCode: "USD", units: BigInt(units) });

/** The summary of a company; its id is its name in lower case. */
export function testCompany(company: TestCompany): CompanySummary {
  const { name, met = 0, missed = 0, awaiting = 0, open = 0, upcoming = 0, noData = 0, owed = 0 } = company;
  return create(CompanySummarySchema, {
    companyId: name.toLowerCase(),
    companyDisplayName: name,
    asOfTime: timestamp(company.asOf ?? "2025-01-01"),
    dataThroughTime: timestamp(company.dataThrough ?? "2025-01-01"),
    commitmentCount: 1,
    counts: { met, missed, awaitingData: awaiting, open, upcoming, noData },
    owed: dollars(owed),
    period: { start: timestamp("2024-01-01"), end: timestamp("2026-01-01") },
    ...(open + upcoming + awaiting > 0
      ? {
          nextCheckin: {
            commitmentId: "1",
            commitmentDisplayName: `${name} storage`,
            checkinNumber: 13,
            period: { start: timestamp("2025-01-01"), end: timestamp("2025-02-01") },
            state:
              awaiting > 0
                ? CheckinState.AWAITING_DATA
                : open > 0
                  ? CheckinState.OPEN
                  : CheckinState.UPCOMING,
            verdict: Verdict.UNDECIDED,
          },
        }
      : {}),
  });
}

/** The summary as the read with outlooks answers it. */
export function foreseen(summary: CompanySummary, outlook: TestOutlook): CompanySummary {
  const { offTrack = 0, atRisk = 0, onTrack = 0, insufficientHistory = 0 } = outlook;
  const { expected = 0, low = 0, high = 0 } = outlook;
  const { nextCheckin } = summary;
  return {
    ...summary,
    outlook: create(OwedOutlookSchema, {
      counts: { offTrack, atRisk, onTrack, insufficientHistory },
      expectedOwed: dollars(expected),
      owedRange: { low: dollars(low), high: dollars(high) },
    }),
    ...(nextCheckin ? { nextCheckin: { ...nextCheckin, outlook: checkinOutlook(outlook) } } : {}),
  };
}

function checkinOutlook({ chance }: TestOutlook): Outlook {
  const status = statusWith(chance);
  return create(OutlookSchema, chance === undefined ? { status } : { status, probability: chance });
}

function statusWith(chance: number | undefined): OutlookStatus {
  if (chance === undefined) return OutlookStatus.INSUFFICIENT_HISTORY;
  if (chance >= 0.8) return OutlookStatus.ON_TRACK;
  return chance >= 0.5 ? OutlookStatus.AT_RISK : OutlookStatus.OFF_TRACK;
}

export const CYBERDYNE = testCompany({
  name: "Cyberdyne",
  met: 15,
  missed: 5,
  open: 1,
  upcoming: 17,
  owed: 1014,
});
export const WEYLAND = testCompany({ name: "Weyland-Yutani", met: 2, missed: 2, upcoming: 4, owed: 516 });
export const TYRELL = testCompany({
  name: "Tyrell",
  met: 3,
  awaiting: 1,
  upcoming: 2,
  dataThrough: "2024-12-16",
});
export const INGEN = testCompany({ name: "Ingen", met: 10, upcoming: 6 });

/** The outlooks of the four, by company id. */
export const OUTLOOKS: Readonly<Record<string, TestOutlook>> = {
  cyberdyne: { offTrack: 3, atRisk: 13, onTrack: 2, chance: 0.77, expected: 3632, low: 1648, high: 6191 },
  "weyland-yutani": { offTrack: 1, atRisk: 3, chance: 0.16, expected: 2584, low: 852, high: 4548 },
  tyrell: { atRisk: 3, chance: 0.79, expected: 544, high: 1441 },
  ingen: { onTrack: 6, chance: 1, expected: 4 },
};

/** The four as the read with outlooks answers them. */
export function withTestOutlooks(summaries: readonly CompanySummary[]): CompanySummary[] {
  return summaries.map((summary) => foreseen(summary, OUTLOOKS[summary.companyId] ?? {}));
}
