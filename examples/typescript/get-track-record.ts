// How right the forecasts have been.
import { connectTo } from "@contract-commitments/client";

const { commitments } = connectTo(process.env["BASE_URL"] ?? "http://127.0.0.1:8080");
const { trackRecord } = await commitments.getTrackRecord({ companyId: "cyberdyne" }, { timeoutMs: 10_000 });
console.log(trackRecord?.overall?.insideRangeCount, "of", trackRecord?.overall?.forecastCount);
