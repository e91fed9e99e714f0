// All rows behind a number, as a stream that goes on after a break without loss or repetition.
import { setTimeout } from "node:timers/promises";
import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import { Code, ConnectError } from "@connectrpc/connect";
import { connectTo, decimalOf, moneyOf, nanosOf } from "@contract-commitments/client";

const { billing } = connectTo(process.env["BASE_URL"] ?? "http://127.0.0.1:8080");
const year = {
  start: timestampFromDate(new Date("2024-01-01T00:00:00Z")),
  end: timestampFromDate(new Date("2025-01-01T00:00:00Z")),
};
let [count, total, pageToken, whole] = [0, 0n, "", false];
while (!whole) {
  try {
    const request = { companyId: "cyberdyne", period: year, pageToken };
    for await (const part of billing.exportLineItems(request, { timeoutMs: 60_000 })) {
      count += part.lineItems.length;
      for (const { cost } of part.lineItems) total += cost ? nanosOf(cost) : 0n;
      pageToken = part.pageToken;
    }
    whole = true;
  } catch (error) {
    if (![Code.Unavailable, Code.DeadlineExceeded].includes(ConnectError.from(error).code)) throw error;
    await setTimeout(1000);
  }
}
console.log(count, decimalOf(moneyOf(total)));
