import { TimestampSchema } from "@bufbuild/protobuf/wkt";
import type { SimulateCommitmentsRequestSchema } from "@portal/contracts/commitment/v1/simulation_pb";
import { MoneySchema } from "@portal/contracts/common/v1/money_pb";
import { create, type MessageInitShape, type Timestamp } from "@portal/rpc";
import { ALL_SERVICES, type ScenarioFields } from "./address";
import { type Change, changeOf, factorOf, NO_CHANGE } from "./amount";
import type { ServiceChoice } from "./setting";
import { startOf } from "./start-day";
import { texts } from "./texts";

/** A scenario that is well formed. */
export interface Question {
  /** `ALL_SERVICES` or the code of one. */
  readonly service: string;
  /** What a sentence calls the service: "S3 storage". */
  readonly name: string;
  /** Undefined as long as no amount is typed: then only the required spend is asked for. */
  readonly change: Change | undefined;
  /** Microseconds since 1970; undefined for the end of what is counted. */
  readonly start: bigint | undefined;
}

/** What is wrong with the fields, by name. */
export type Problems = Partial<Record<"service" | "amount" | "from", string>>;

/** What fields are checked against. */
export interface Setting {
  readonly services: readonly ServiceChoice[];
  /** The last end of the periods that could change. */
  readonly lastEnd: bigint | undefined;
}

/** Reads the fields: a question, or everything that is wrong with them. */
export function questionOf(
  fields: ScenarioFields,
  { services, lastEnd }: Setting,
): { readonly question: Question } | { readonly problems: Problems } {
  const { service } = fields;
  const known = services.find(({ code }) => code === service);
  const isKnown = service === ALL_SERVICES || known !== undefined;
  const change = changeOf(fields);
  const start = startOf(fields.from, lastEnd);
  const problems: Problems = {
    ...(isKnown ? {} : { service: serviceProblem(service, services) }),
    ...(change && "problem" in change ? { amount: change.problem } : {}),
    ...(typeof start === "object" ? { from: start.problem } : {}),
  };
  if (Object.keys(problems).length > 0) return { problems };
  return {
    question: {
      service,
      name: known?.name ?? service,
      change: change && "kind" in change ? change : undefined,
      start: typeof start === "bigint" ? start : undefined,
    },
  };
}

const NANOS = 1_000_000_000n;

/** The request for the answer of a question. */
export function requestOf(
  { service, change = NO_CHANGE, start }: Question,
  { companyId, asOf, sure }: { companyId: string; asOf: Timestamp | undefined; sure: number },
): MessageInitShape<typeof SimulateCommitmentsRequestSchema> {
  return {
    companyId,
    ...(asOf ? { asOfTime: asOf } : {}),
    wantedProbability: sure / 100,
    changes: [
      {
        serviceCode: service === ALL_SERVICES ? "" : service,
        ...(start === undefined ? {} : { startTime: timestampOf(start) }),
        change:
          change.kind === "factor"
            ? { case: "factor", value: factorOf(change.percentNanos) }
            : { case: "dailyAmount", value: moneyOf(change.nanos) },
      },
    ],
  };
}

function moneyOf(nanos: bigint) {
  return create(MoneySchema, {
    currencyCode: "USD",
    units: nanos / NANOS,
    nanos: Number(nanos % NANOS),
  });
}

/** Of a midnight. */
function timestampOf(micros: bigint): Timestamp {
  return create(TimestampSchema, { seconds: micros / 1_000_000n });
}

function serviceProblem(service: string, services: readonly ServiceChoice[]): string {
  const known = services
    .map(({ code }) => code)
    .slice(0, 5)
    .join(", ");
  return texts.problem.service(service, services.length > 5 ? texts.problem.more(known) : known);
}
