import {
  type CompanySummary,
  CompanySummarySchema,
} from "@portal/contracts/commitment/v1/company_summary_pb";
import { create } from "@portal/rpc";

const timestamp = (day: string) => ({ seconds: BigInt(Date.parse(`${day}T00:00:00Z`) / 1000), nanos: 0 });

export interface TestCompany {
  readonly name: string;
  readonly met?: number;
  readonly missed?: number;
  readonly awaiting?: number;
  readonly open?: number;
  readonly upcoming?: number;
  /** Whole dollars. */
  readonly owed?: number;
  /** The first day without data. */
  readonly dataThrough?: string;
}

/** The summary of a company; its id is its name in lower case. */
export function testCompany(company: TestCompany): CompanySummary {
  const { name, met = 0, missed = 0, awaiting = 0, open = 0, upcoming = 0, owed = 0 } = company;
  return create(CompanySummarySchema, {
    companyId: name.toLowerCase(),
    companyDisplayName: name,
    asOfTime: timestamp("2025-01-01"),
    dataThroughTime: timestamp(company.dataThrough ?? "2025-01-01"),
    commitmentCount: 1,
    counts: { met, missed, awaitingData: awaiting, open, upcoming },
    owed: { currencyCode: "USD", units: BigInt(owed) },
    period: { start: timestamp("2024-01-01"), end: timestamp("2026-01-01") },
    ...(open + upcoming + awaiting > 0
      ? {
          nextCheckin: {
            commitmentId: "1",
            commitmentDisplayName: `${name} storage`,
            checkinNumber: 13,
            period: { start: timestamp("2025-01-01"), end: timestamp("2025-02-01") },
          },
        }
      : {}),
  });
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
