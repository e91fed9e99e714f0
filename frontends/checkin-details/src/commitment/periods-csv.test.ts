import { GetCommitmentResponseSchema } from "@portal/contracts/commitment/v1/commitment_service_pb";
import { create } from "@portal/rpc";
import { expect, test } from "vitest";
import { dollars } from "../testing/checkins";
import { forecastReply } from "../testing/replies";
import { periodsCsv } from "./periods-csv";

test("a file of periods has facts and estimates exactly, and nothing where nothing is known", () => {
  const { commitment } = create(GetCommitmentResponseSchema, forecastReply());
  if (!commitment) throw new Error("The reply has a commitment.");
  const { columns, rows } = periodsCsv(commitment);
  expect(columns).toHaveLength(15);
  expect(rows.every((row) => row.length === columns.length)).toBe(true);
  const [start, end] = ["2024-11-01T00:00:00Z", "2024-12-01T00:00:00Z"];
  expect(rows[1]?.slice(0, 6)).toEqual([2, start, end, "Missed", dollars("1100"), dollars("1056.77")]);
  expect(rows[1]?.slice(6)).toEqual([
    dollars("-43.23"),
    dollars("43.23"),
    58,
    ...[null, null, null, null, null, null],
  ]);
  expect(rows[2]?.slice(6)).toEqual([
    ...[null, null, 31, dollars("44.23875"), 0.52],
    ...[dollars("1236.40"), dollars("1108"), dollars("1370"), dollars("43.20")],
  ]);
});
