import { BillingService } from "@portal/contracts/billing/v1/billing_service_pb";
import type { LineItem } from "@portal/contracts/billing/v1/line_item_pb";
import { LineItemSchema } from "@portal/contracts/billing/v1/line_item_pb";
import { PeriodSchema } from "@portal/contracts/common/v1/period_pb";
import { Code, ConnectError, createRouterTransport } from "@portal/platform/testing";
import { create, type Transport } from "@portal/rpc";

const START = BigInt(Date.parse("2024-01-01T00:00:00Z") / 1000);

export const YEAR = create(PeriodSchema, {
  start: { seconds: START },
  end: { seconds: BigInt(Date.parse("2025-01-01T00:00:00Z") / 1000) },
});

/** One an hour, the cost of each its number in thousandths of a dollar. */
export function testLineItems(count: number): LineItem[] {
  return Array.from({ length: count }, (_, index) =>
    create(LineItemSchema, {
      serviceCode: "s3",
      usageTime: { seconds: START + BigInt(index) * 3600n },
      cost: { currencyCode: "USD", nanos: index * 1_000_000 },
      fileName: "2024.csv",
      lineNumber: BigInt(index + 2),
    }),
  );
}

export interface TestBilling {
  readonly items: readonly LineItem[];
  /** What the services count, if not the items. */
  readonly countedItems?: readonly LineItem[];
  /** Each stream breaks after so many messages; the last of them lasts. */
  readonly breaksAfter?: readonly number[];
  readonly breaksWith?: ConnectError;
}

/** Streams line items two by two; a token is the number of those before it. */
export function testBilling({
  items,
  countedItems = items,
  breaksAfter = [],
  breaksWith = new ConnectError("gone", Code.Unavailable),
}: TestBilling): { readonly transport: Transport; readonly tokens: readonly string[] } {
  const tokens: string[] = [];
  const transport = createRouterTransport(({ service }) => {
    service(BillingService, {
      listLineItems: () => ({
        totalSize: BigInt(countedItems.length),
        totalCost: totalOf(countedItems),
      }),
      exportLineItems: async function* ({ pageToken }) {
        let messagesLeft = breaksAfter[tokens.length] ?? Number.POSITIVE_INFINITY;
        tokens.push(pageToken);
        for (let at = Number(pageToken); at < items.length; at += 2) {
          if (messagesLeft === 0) throw breaksWith;
          messagesLeft -= 1;
          const lineItems = items.slice(at, at + 2);
          yield { lineItems, pageToken: `${at + lineItems.length}` };
        }
        if (messagesLeft === 0) throw breaksWith;
      },
    });
  });
  return { transport, tokens };
}

function totalOf(items: readonly LineItem[]) {
  const nanos = items.reduce(
    (sum, { cost }) => sum + (cost?.units ?? 0n) * 1_000_000_000n + BigInt(cost?.nanos ?? 0),
    0n,
  );
  return { currencyCode: "USD", units: nanos / 1_000_000_000n, nanos: Number(nanos % 1_000_000_000n) };
}
