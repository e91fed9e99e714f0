import { LoadSchema } from "@portal/contracts/billing/v1/load_pb";
import { create } from "@portal/rpc";
import { expect, it } from "vitest";
import { sourceWords } from "./sources";

const loads = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    create(LoadSchema, {
      fileName: `q${index + 1}.csv`,
      sha256: `${index}`.repeat(64).slice(0, 64),
      lineItemCount: 1000n,
    }),
  );

it("names files by name, hash and rows", () => {
  expect(sourceWords(loads(2))).toBe(
    "Sources: q1.csv (SHA-256 00000000…, 1,000 rows), q2.csv (SHA-256 11111111…, 1,000 rows)",
  );
  expect(sourceWords([])).toBe("No billing file was loaded");
});

it("counts those that a page has no room for", () => {
  expect(sourceWords(loads(40))).toMatch(/q12\.csv \(.*?\), and 28 more files \(28,000 rows\)$/);
});
