// What was spent on each service, by month.
import { timestampDate, timestampFromDate } from "@bufbuild/protobuf/wkt";
import { connectTo, decimalOf } from "@contract-commitments/client";
import { Granularity } from "@contract-commitments/client/billing/v1/spend_pb";

const { billing } = connectTo(process.env["BASE_URL"] ?? "http://127.0.0.1:8080");
const firstQuarter = {
  start: timestampFromDate(new Date("2024-01-01T00:00:00Z")),
  end: timestampFromDate(new Date("2024-04-01T00:00:00Z")),
};
const { buckets, totalCost } = await billing.getSpend(
  { companyId: "cyberdyne", period: firstQuarter, granularity: Granularity.MONTH },
  { timeoutMs: 5000 },
);
for (const { period, serviceCode, cost } of buckets) {
  const month = period?.start && timestampDate(period.start).toISOString().slice(0, 7);
  console.log(month, serviceCode, cost && decimalOf(cost));
}
console.log("total", totalCost && decimalOf(totalCost));
