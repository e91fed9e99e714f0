// What every company has missed and owes.
import { connectTo, decimalOf } from "@contract-commitments/client";

const { commitments } = connectTo(process.env["BASE_URL"] ?? "http://127.0.0.1:8080");
const { summaries } = await commitments.listCompanySummaries({}, { timeoutMs: 5000 });
for (const { companyId, counts, owed } of summaries) {
  console.log(companyId, counts?.missed, owed && decimalOf(owed));
}
