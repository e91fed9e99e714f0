// Which files were taken in.
import { connectTo, decimalOf } from "@contract-commitments/client";

const { billing } = connectTo(process.env["BASE_URL"] ?? "http://127.0.0.1:8080");
const { loads } = await billing.listLoads({}, { timeoutMs: 5000 });
for (const { fileName, lineItemCount, totalCost } of loads) {
  console.log(fileName, lineItemCount.toString(), totalCost && decimalOf(totalCost));
}
