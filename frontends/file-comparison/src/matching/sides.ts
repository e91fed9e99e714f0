import type { GetSpendResponse } from "@portal/contracts/billing/v1/billing_service_pb";
import { microsOf, nanosOf } from "@portal/ui";
import type { Cell } from "../reading/ledger";
import type { FileReading } from "../reading/outcome";
import type { Scope } from "./scope";

/** Whether the sums of a file can be set against one service each. */
export function tellsServices({ format }: FileReading, { services }: Scope): boolean {
  return services.length === 1 || format.roles.includes("service");
}

/** Our sums by service and day; of all services together where the file does not tell them apart. */
export function ourCells({ buckets }: GetSpendResponse, scope: Scope, isByService: boolean): readonly Cell[] {
  return buckets.flatMap(({ period, serviceCode, cost, lineItemCount }) => {
    if (!period?.start || !period.end || !scope.services.includes(serviceCode)) return [];
    const span = { start: Number(microsOf(period.start)), end: Number(microsOf(period.end)) };
    const service = isByService ? serviceCode : "";
    return [{ ...span, service, nanos: nanosOf(cost), count: Number(lineItemCount) }];
  });
}

/** The sums of a file; of the one service where it need not say which. */
export function yourCells({ cells }: FileReading, { services }: Scope): readonly Cell[] {
  const [only] = services;
  if (only === undefined || services.length > 1) return cells;
  return cells.map((cell) => ({ ...cell, service: only }));
}
