import { expect, test } from "vitest";
import { dollars, upcomingOf } from "../testing/checkins";
import { estimateOf } from "../testing/estimates";
import { apportioned, shownSums } from "./apportioned";

const ahead = (actual: string, shortfall: string) =>
  upcomingOf({
    status: "at-risk",
    estimate: estimateOf({ actual: dollars(actual), shortfall: dollars(shortfall) }),
  });

test("what is shown of the periods adds up to the rounded totals", () => {
  const checkins = [ahead("1164.90", "14"), ahead("1044.90", "14"), ahead("1134.90", "14")];
  const shown = apportioned(checkins, dollars("42"));
  expect(shownSums(shown)).toEqual({ spend: dollars("3340"), shortfall: dollars("40") });
  expect(shown.map(({ estimate }) => estimate?.shownShortfall)).toEqual([
    dollars("20"),
    dollars("10"),
    dollars("10"),
  ]);
});

test("refunds that outweigh the spend still add up", () => {
  const shown = apportioned([ahead("-124", "0"), ahead("36", "0")], 0n);
  expect(shown.map(({ estimate }) => estimate?.shownActual)).toEqual([dollars("-120"), dollars("40")]);
  expect(shownSums(shown).spend).toBe(dollars("-80"));
});

test("a period without a forecast has no part in the totals", () => {
  const [without, other] = apportioned([upcomingOf(), ahead("100", "0")], 0n);
  expect(without?.estimate).toBeUndefined();
  expect(shownSums([without, other].filter((each) => each !== undefined)).spend).toBe(dollars("100"));
});
