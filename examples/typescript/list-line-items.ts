// The rows behind a number, page by page, and the totals that prove it.
import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import { connectTo, decimalOf } from "@contract-commitments/client";

const { billing } = connectTo(process.env["BASE_URL"] ?? "http://127.0.0.1:8080");
const january = {
  start: timestampFromDate(new Date("2024-01-01T00:00:00Z")),
  end: timestampFromDate(new Date("2024-02-01T00:00:00Z")),
};
let count = 0;
let pageToken = "";
do {
  const page = await billing.listLineItems(
    { companyId: "cyberdyne", serviceCode: "s3", period: january, pageSize: 50, pageToken },
    { timeoutMs: 5000 },
  );
  count += page.lineItems.length;
  console.log("so far", count, "of", page.totalSize.toString());
  if (!page.nextPageToken) console.log("total", page.totalCost && decimalOf(page.totalCost));
  pageToken = page.nextPageToken;
} while (pageToken);
