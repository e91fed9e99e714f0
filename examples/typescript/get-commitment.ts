// Which check-ins of a commitment were met, and which missed by how much.
import { connectTo, decimalOf } from "@contract-commitments/client";
import { Verdict } from "@contract-commitments/client/commitment/v1/checkin_pb";

const { commitments } = connectTo(process.env["BASE_URL"] ?? "http://127.0.0.1:8080");
const request = { companyId: "cyberdyne", commitmentId: "1" };
const { commitment } = await commitments.getCommitment(request, { timeoutMs: 5000 });
for (const { number, verdict, shortfall } of commitment?.checkins ?? []) {
  console.log(number, Verdict[verdict], shortfall && decimalOf(shortfall));
}
