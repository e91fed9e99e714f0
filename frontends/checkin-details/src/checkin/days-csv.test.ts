import { GetCheckinResponseSchema } from "@portal/contracts/commitment/v1/commitment_service_pb";
import { create } from "@portal/rpc";
import { expect, test } from "vitest";
import { dollars } from "../testing/checkins";
import { checkinReply } from "../testing/replies";
import { daysCsv } from "./days-csv";

test("a file of days has each exact sum and the total up to its end", () => {
  const { working } = create(GetCheckinResponseSchema, checkinReply());
  expect(daysCsv(working?.dailySpend ?? [])).toEqual({
    columns: ["day", "spent_usd", "running_total_usd"],
    rows: [
      ["2024-11-01", dollars("56.77"), dollars("56.77")],
      ["2024-11-20", dollars("1000"), dollars("1056.77")],
    ],
  });
});
