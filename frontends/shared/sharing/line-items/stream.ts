import { BillingService } from "@portal/contracts/billing/v1/billing_service_pb";
import type { LineItem } from "@portal/contracts/billing/v1/line_item_pb";
import type { Period } from "@portal/contracts/common/v1/period_pb";
import type { Transport } from "@portal/rpc";
import { type Pause, retrying } from "./retrying";

/** Which line items; an empty service means all. */
export interface LineItemsQuery {
  readonly companyId: string;
  readonly serviceCode: string;
  readonly period: Period;
}

/** How the services are asked. */
export interface Asking {
  readonly transport: Transport;
  readonly signal: AbortSignal;
  /** Waits before a request is sent again. */
  readonly pause?: Pause;
}

/** As long as the services let one stream run; a longer one goes on with the next. */
const STREAM_TIMEOUT_MS = 60_000;

/**
 * All line items, oldest first, as they arrive. A stream that breaks goes on after the last ones that came, with
 * none lost and none twice.
 *
 * @throws what the services answered, when asking again was of no use, or the reason of the signal
 */
export async function* streamLineItems(
  query: LineItemsQuery,
  asking: Asking,
): AsyncGenerator<readonly LineItem[], void> {
  let pageToken = "";
  const retries = retrying(asking);
  for (;;) {
    try {
      for await (const page of openStream({ ...query, pageToken }, asking)) {
        pageToken = page.pageToken;
        retries.succeeded();
        yield page.lineItems;
      }
      return;
    } catch (error) {
      await retries.failed(error);
    }
  }
}

async function* openStream(query: LineItemsQuery & { readonly pageToken: string }, asking: Asking) {
  const { transport, signal } = asking;
  const { message } = await transport.stream(
    BillingService.method.exportLineItems,
    signal,
    STREAM_TIMEOUT_MS,
    undefined,
    only(query),
  );
  yield* message;
}

async function* only<T>(value: T): AsyncGenerator<T, void> {
  yield value;
}
