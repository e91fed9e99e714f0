// One check-in with its working: what was counted, from which files.
import { connectTo, decimalOf } from "@contract-commitments/client";

const { commitments } = connectTo(process.env["BASE_URL"] ?? "http://127.0.0.1:8080");
const request = { companyId: "cyberdyne", commitmentId: "1", checkinNumber: 3 };
const { checkin, working } = await commitments.getCheckin(request, { timeoutMs: 5000 });
if (checkin?.actual && checkin.amount) {
  console.log("actual", decimalOf(checkin.actual), "of", decimalOf(checkin.amount));
}
for (const { fileName, lineItemCount, cost } of working?.sourceFiles ?? []) {
  console.log(fileName, lineItemCount.toString(), cost && decimalOf(cost));
}
