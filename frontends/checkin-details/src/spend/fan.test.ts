import { FanPointSchema } from "@portal/contracts/commitment/v1/outlook_pb";
import { create } from "@portal/rpc";
import { describe, expect, test } from "vitest";
import { dollars, instant, upcomingOf } from "../testing/checkins";
import { at, rangeOf } from "../testing/estimates";
import { fanSteps } from "./fan";
import { spendLabels } from "./labels";
import { spendLayout } from "./layout";

const running = upcomingOf({ status: "at-risk", stage: "running", actual: dollars("400") });
const until = instant("2024-01-16");
const point = (day: string, expected: bigint, low: string, high: string) =>
  create(FanPointSchema, {
    time: at(day),
    expected: { currencyCode: "USD", units: expected, nanos: 0 },
    range: rangeOf(low, high),
  });
const fan = fanSteps([point("2024-02-01", 1000n, "800", "1250")], running, until);

describe("the forecast of a running total", () => {
  test("goes on from what was spent where the facts end", () => {
    expect(fan).toHaveLength(2);
    expect(fan[0]).toEqual({
      at: until,
      expected: dollars("400"),
      low: dollars("400"),
      high: dollars("400"),
    });
    expect(fanSteps([], running, until)).toEqual([]);
  });

  test("starts from zero where the period is ahead", () => {
    const upcoming = upcomingOf();
    const [first] = fanSteps([point("2024-02-01", 9n, "8", "10")], upcoming, upcoming.start);
    expect(first).toMatchObject({ at: upcoming.start, expected: 0n });
  });

  test("fits the picture with its range and ends where the period does", () => {
    const layout = spendLayout({
      checkin: running,
      series: [],
      fan,
      countedUntil: until,
      width: 700,
      gutterText: "9 in 10 below $1,250",
    });
    expect(layout.fan?.highY).toBe(layout.top);
    expect(layout.fan?.band).toMatch(/^M[\d. L]+Z$/);
    expect(layout.fan?.middle.split("L").at(-1)).toMatch(new RegExp(`^${layout.right} `));
  });
});

describe("the words at its end", () => {
  const shape = {
    lowY: 100,
    highY: 40,
    last: { at: 0n, expected: 0n, low: dollars("798"), high: dollars("1251") },
  };
  const texts = (promisedY: number, isNarrow = false) =>
    spendLabels(running, { promisedY, spentY: 200, fan: shape }, isNarrow).map(({ text }) => text);

  test("say how likely each end is, in the order they stand in", () => {
    expect(texts(70)).toEqual(["9 in 10 below $1,250", "Promised $1,000.00", "1 in 10 below $800"]);
    expect(texts(20)[0]).toBe("Promised $1,000.00");
  });

  test("are the amounts alone on a narrow picture", () => {
    expect(texts(70, true)).toEqual(["$1,250", "$1,000.00", "$800"]);
  });
});
