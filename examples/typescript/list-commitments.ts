// What is owed for each commitment of a company.
import { connectTo, decimalOf } from "@contract-commitments/client";

const { commitments: service } = connectTo(process.env["BASE_URL"] ?? "http://127.0.0.1:8080");
const { commitments } = await service.listCommitments({ companyId: "cyberdyne" }, { timeoutMs: 5000 });
for (const { id, serviceCode, owed } of commitments) console.log(id, serviceCode, owed && decimalOf(owed));
