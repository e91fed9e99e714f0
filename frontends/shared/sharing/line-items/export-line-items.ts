import { BillingService } from "@portal/contracts/billing/v1/billing_service_pb";
import { nanosOf } from "@portal/ui";
import { csvHead } from "../csv";
import { LINE_ITEM_COLUMNS, lineItemLines } from "./line-items-csv";
import { retrying } from "./retrying";
import { type Asking, type LineItemsQuery, streamLineItems } from "./stream";

/** A number of rows and their exact sum, in nano-units. */
export interface Totals {
  readonly rows: number;
  readonly cost: bigint;
}

export interface LineItemsFile extends Totals {
  readonly parts: readonly BlobPart[];
}

export interface LineItemsOptions extends Asking {
  /** Told after each part that arrived. */
  readonly onProgress: (rows: number, allRows: number) => void;
}

/** The rows that arrived are not those that the services had counted. */
export class DataChangedError extends Error {}

/**
 * The CSV file of all line items, proven by the count and the sum that the services give for the same question.
 * Its parts are handed to the browser one by one: the page holds one message of the stream at a time.
 *
 * @throws DataChangedError if a load was taken in or replaced meanwhile
 */
export async function exportLineItems(
  query: LineItemsQuery,
  { onProgress, ...asking }: LineItemsOptions,
): Promise<LineItemsFile> {
  const all = await totalsOf(query, asking);
  onProgress(0, all.rows);
  const parts: BlobPart[] = [csvHead(LINE_ITEM_COLUMNS)];
  let [rows, cost] = [0, 0n];
  for await (const items of streamLineItems(query, asking)) {
    parts.push(new Blob([lineItemLines(query.companyId, items)]));
    rows += items.length;
    cost = items.reduce((sum, item) => sum + nanosOf(item.cost), cost);
    onProgress(rows, all.rows);
    await nextTask();
  }
  if (rows !== all.rows || cost !== all.cost) throw new DataChangedError();
  return { parts, rows, cost };
}

/** Lets the page answer its reader between parts, which may arrive many at once; a timer would be slowed when hidden. */
function nextTask(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

async function totalsOf(query: LineItemsQuery, asking: Asking): Promise<Totals> {
  const retries = retrying(asking);
  for (;;) {
    try {
      const { message } = await asking.transport.unary(
        BillingService.method.listLineItems,
        asking.signal,
        undefined,
        undefined,
        { ...query, pageSize: 1 },
      );
      return { rows: Number(message.totalSize), cost: nanosOf(message.totalCost) };
    } catch (error) {
      await retries.failed(error);
    }
  }
}
