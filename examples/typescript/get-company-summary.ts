// What a company owes.
import { connectTo, decimalOf } from "@contract-commitments/client";

const { commitments } = connectTo(process.env["BASE_URL"] ?? "http://127.0.0.1:8080");
const { summary } = await commitments.getCompanySummary({ companyId: "cyberdyne" }, { timeoutMs: 5000 });
if (summary?.owed) console.log(decimalOf(summary.owed), summary.owed.currencyCode);
