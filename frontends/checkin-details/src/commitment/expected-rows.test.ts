import { expect, test } from "vitest";
import { dollars, upcomingOf } from "../testing/checkins";
import { commitmentEstimateOf, estimateOf } from "../testing/estimates";
import { expectedTable, statusCounts } from "./expected-rows";

const ahead = (actual: string, shortfall: string) =>
  upcomingOf({
    status: "at-risk",
    estimate: estimateOf({ actual: dollars(actual), shortfall: dollars(shortfall) }),
  });

test("rounded rows add up to the rounded totals", () => {
  const checkins = [ahead("1164.90", "14"), ahead("1044.90", "14"), ahead("1134.90", "14")];
  const { rows, spend, shortfall } = expectedTable(
    checkins,
    commitmentEstimateOf({ shortfall: dollars("42") }),
  );
  expect(spend).toBe(dollars("3340"));
  expect(rows.reduce((sum, row) => sum + (row.spend ?? 0n), 0n)).toBe(spend);
  expect(shortfall).toBe(dollars("40"));
  expect(rows.map((row) => row.shortfall)).toEqual([dollars("20"), dollars("10"), dollars("10")]);
});

test("rows of refunds that outweigh the spend still add up", () => {
  const { rows, spend } = expectedTable([ahead("-124", "0"), ahead("36", "0")], commitmentEstimateOf());
  expect(rows.map((row) => row.spend)).toEqual([dollars("-120"), dollars("40")]);
  expect(spend).toBe(dollars("-80"));
});

test("a period without a forecast has no estimates and no part in the totals", () => {
  const { rows, spend } = expectedTable([upcomingOf(), ahead("100", "0")], commitmentEstimateOf());
  expect(rows[0]).toMatchObject({ spend: undefined, shortfall: undefined });
  expect(spend).toBe(dollars("100"));
});

test("counts how the periods stand, what asks for attention first", () => {
  const checkins = [ahead("1", "1"), ahead("1", "1"), upcomingOf({ status: "off-track" })];
  expect(statusCounts(checkins)).toBe("1 off track, 2 at risk");
});
