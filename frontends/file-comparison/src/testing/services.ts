import { BillingService } from "@portal/contracts/billing/v1/billing_service_pb";
import { CheckinState, Verdict } from "@portal/contracts/commitment/v1/checkin_pb";
import { CommitmentService } from "@portal/contracts/commitment/v1/commitment_service_pb";
import type { Period } from "@portal/contracts/common/v1/period_pb";
import { createRouterTransport } from "@portal/platform/testing";
import type { Transport } from "@portal/rpc";
import { unitOf } from "../reading/ledger";

/** One of our rows: time, dollars and, unless it is s3, the service. */
export type Row = readonly [time: string, dollars: string, service?: string];

interface Books {
  readonly rows: readonly Row[];
  /** The months of S3 storage with what was promised for each; January and February unless given. */
  readonly checkins?: readonly (readonly [start: string, end: string, promised: number])[];
  readonly name?: string;
}

const UNTIL = "2024-03-01";

/** Both services, answering from these rows by the rules of the product; the data go to the end of February. */
export function services({ rows, checkins = MONTHS, name = "S3 storage" }: Books): Transport {
  const moments = { asOfTime: timestamp(UNTIL), dataThroughTime: timestamp(UNTIL) };
  const measured = checkins.map(([start, end, promised], index) => {
    const inside = rows.filter(([time, , service = "s3"]) => service === "s3" && isIn(time, start, end));
    const actual = inside.reduce((sum, [, dollars]) => sum + nanosOf(dollars), 0n);
    const short = BigInt(promised) * DOLLAR - actual;
    return {
      number: index + 1,
      period: { start: timestamp(start), end: timestamp(end) },
      amount: money(BigInt(promised) * DOLLAR),
      actual: money(actual),
      lineItemCount: BigInt(inside.length),
      state: CheckinState.CLOSED,
      verdict: short > 0n ? Verdict.MISSED : Verdict.MET,
      shortfall: money(short > 0n ? short : 0n),
    };
  });
  const commitment = {
    id: "1",
    displayName: name,
    companyId: "cyberdyne",
    serviceCode: "s3",
    checkins: measured,
  };
  const training = { ...commitment, id: "2", displayName: "EC2 compute", serviceCode: "ec2", checkins: [] };
  return createRouterTransport(({ service }) => {
    service(CommitmentService, {
      getCommitment: () => ({ commitment, companyDisplayName: "Cyberdyne", ...moments }),
      listCommitments: () => ({
        commitments: [commitment, training],
        summary: { companyId: "cyberdyne", companyDisplayName: "Cyberdyne", ...moments },
      }),
    });
    service(BillingService, {
      getSpend: ({ serviceCode }) => ({ buckets: buckets(rows, serviceCode) }),
      listLineItems: ({ serviceCode, period }) => ({
        lineItems: rows.flatMap(([time, dollars, service = "s3"], index) =>
          serviceCode !== service || !isWithin(time, period)
            ? []
            : [
                {
                  serviceCode: service,
                  usageTime: timestamp(time),
                  cost: money(nanosOf(dollars)),
                  loadId: "1",
                  fileName: "ours.csv",
                  lineNumber: BigInt(index + 2),
                },
              ],
        ),
      }),
    });
  });
}

const MONTHS: NonNullable<Books["checkins"]> = [
  ["2024-01-01", "2024-02-01", 100],
  ["2024-02-01", "2024-03-01", 100],
];
const DOLLAR = 1_000_000_000n;

function buckets(rows: readonly Row[], serviceCode: string) {
  return rows
    .filter(([, , service = "s3"]) => serviceCode === "" || service === serviceCode)
    .map(([time, dollars, service = "s3"]) => {
      const { start, end } = unitOf(Date.parse(time) * 1000, "days");
      return {
        period: {
          start: timestamp(new Date(start / 1000).toISOString()),
          end: timestamp(new Date(end / 1000).toISOString()),
        },
        serviceCode: service,
        cost: money(nanosOf(dollars)),
        lineItemCount: 1n,
      };
    });
}

function isIn(time: string, start: string, end: string): boolean {
  return Date.parse(time) >= Date.parse(start) && Date.parse(time) < Date.parse(end);
}

function isWithin(time: string, period: Period | undefined): boolean {
  const seconds = BigInt(Date.parse(time) / 1000);
  return (
    period?.start !== undefined &&
    period.end !== undefined &&
    seconds >= period.start.seconds &&
    seconds < period.end.seconds
  );
}

function timestamp(text: string) {
  return { seconds: BigInt(Date.parse(text) / 1000), nanos: 0 };
}

function money(nanos: bigint) {
  return { currencyCode: "USD", units: nanos / DOLLAR, nanos: Number(nanos % DOLLAR) };
}

function nanosOf(dollars: string): bigint {
  const [whole = "0", fraction = ""] = dollars.split(".");
  return BigInt(whole) * DOLLAR + BigInt(fraction.padEnd(9, "0"));
}
