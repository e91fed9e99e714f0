// Who is in the data.
import { connectTo } from "@contract-commitments/client";

const { billing } = connectTo(process.env["BASE_URL"] ?? "http://127.0.0.1:8080");
const { companies } = await billing.listCompanies({}, { timeoutMs: 5000 });
for (const { id, lineItemCount } of companies) console.log(id, lineItemCount.toString());
