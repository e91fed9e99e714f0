import { BillingService } from "@portal/contracts/billing/v1/billing_service_pb";
import type { LineItem } from "@portal/contracts/billing/v1/line_item_pb";
import { createQueryOptions, type QueryClient, type Transport } from "@portal/rpc";
import { microsOf, nanosOf } from "@portal/ui";
import type { Span } from "../reading/ledger";
import type { OurRow } from "./rows";
import { type Scope, timeOf } from "./scope";

/** The largest page that the service gives. */
const PAGE_SIZE = 1_000;

/**
 * Reads all of our rows of a service in a span.
 *
 * @param service empty for all services of the scope
 */
export async function ourRows(
  scope: Scope,
  service: string,
  { start, end }: Span,
  queryClient: QueryClient,
  transport: Transport,
): Promise<readonly OurRow[]> {
  const period = {
    start: timeOf(Math.max(start, scope.span.start)),
    end: timeOf(Math.min(end, scope.span.end)),
  };
  const rows: OurRow[] = [];
  let pageToken = "";
  do {
    const input = {
      companyId: scope.companyId,
      serviceCode: service,
      period,
      pageSize: PAGE_SIZE,
      pageToken,
    };
    const options = createQueryOptions(BillingService.method.listLineItems, input, { transport });
    const page = await queryClient.fetchQuery(options);
    rows.push(
      ...page.lineItems.filter(({ serviceCode }) => scope.services.includes(serviceCode)).map(ourRow),
    );
    pageToken = page.nextPageToken;
  } while (pageToken !== "");
  return rows;
}

function ourRow({ usageTime, cost, serviceCode, fileName, lineNumber }: LineItem): OurRow {
  return {
    micros: usageTime ? Number(microsOf(usageTime)) : 0,
    nanos: nanosOf(cost),
    service: serviceCode,
    fileName,
    line: lineNumber,
  };
}
