import { expect, test } from "vitest";
import { upcomingOf } from "../testing/checkins";
import { statusCounts } from "./expected-totals";

test("counts how the periods ahead stand, what asks for attention first", () => {
  const checkins = [
    upcomingOf({ status: "at-risk" }),
    upcomingOf({ status: "off-track" }),
    upcomingOf({ status: "at-risk" }),
  ];
  expect(statusCounts(checkins)).toBe("1 off track, 2 at risk");
});
