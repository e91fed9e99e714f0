// What was to be said of the closed check-ins of a commitment while they ran.
import { connectTo, decimalOf } from "@contract-commitments/client";
import { OutlookStatus } from "@contract-commitments/client/commitment/v1/outlook_pb";

const { commitments } = connectTo(process.env["BASE_URL"] ?? "http://127.0.0.1:8080");
const request = { companyId: "cyberdyne", commitmentId: "1" };
const { pastForecasts } = await commitments.listPastForecasts(request, { timeoutMs: 10_000 });
for (const { checkinNumber, sharePercent, status, actual } of pastForecasts) {
  console.log(checkinNumber, sharePercent, OutlookStatus[status], actual && decimalOf(actual));
}
