import type { LineItem } from "@portal/contracts/billing/v1/line_item_pb";
import type { Timestamp } from "@portal/rpc";
import { nanosOf } from "@portal/ui";
import { csvLine } from "../csv";

/** Names of data, not of the screen: programs read them. */
export const LINE_ITEM_COLUMNS = ["time", "company", "service", "amount", "currency", "file", "line"];

/** The lines of line items, in the order of the columns. */
export function lineItemLines(companyId: string, items: readonly LineItem[]): string {
  return items.map((item) => lineOf(companyId, item)).join("");
}

function lineOf(companyId: string, { usageTime, serviceCode, cost, fileName, lineNumber }: LineItem): string {
  return csvLine([
    usageTime ? isoText(usageTime) : null,
    companyId,
    serviceCode,
    nanosOf(cost),
    cost?.currencyCode ?? "",
    fileName,
    `${lineNumber}`,
  ]);
}

/** "2024-01-31T13:00:00Z", with as many decimals as it needs. */
function isoText({ seconds, nanos }: Timestamp): string {
  const fraction = nanos === 0 ? "" : `.${nanos.toString().padStart(9, "0").replace(/0+$/, "")}`;
  return `${new Date(Number(seconds) * 1000).toISOString().slice(0, "2024-01-31T13:00:00".length)}${fraction}Z`;
}
