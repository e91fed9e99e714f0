// What a tenth more spend on S3 would mean, and which spend would meet each commitment.
import { connectTo, decimalOf } from "@contract-commitments/client";

const { commitments } = connectTo(process.env["BASE_URL"] ?? "http://127.0.0.1:8080");
const changes = [{ serviceCode: "s3", change: { case: "factor" as const, value: 1.1 } }];
const answer = await commitments.simulateCommitments(
  { companyId: "cyberdyne", changes },
  { timeoutMs: 10_000 },
);
const [before, after] = [answer.before?.expectedOwed, answer.after?.expectedOwed];
console.log("before", before && decimalOf(before));
console.log("after", after && decimalOf(after));
for (const { commitmentId, requiredForAll } of answer.commitments) {
  if (requiredForAll?.dailySpend) console.log(commitmentId, decimalOf(requiredForAll.dailySpend), "a day");
}
