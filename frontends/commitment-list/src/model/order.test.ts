import { describe, expect, it } from "vitest";
import { monthly, testCommitment } from "../testing/commitments";
import { cyberdyne, cyberdyneAhead } from "../testing/cyberdyne";
import { withOutlook, withShortHistory } from "../testing/outlooks";
import { toRow } from "./commitment-row";
import { defaultFilter, filtered, parseFilter } from "./filter";
import { defaultOrder, inOrder, nextOrder, orderText, parseOrder } from "./order";
import { promisedAhead, totalsOf } from "./totals";

const rows = cyberdyne().map(toRow);
const rowsAhead = cyberdyneAhead().commitments.map(toRow);
const names = (text: string | null) => inOrder(rows, parseOrder(text, false)).map(({ name }) => name);
const namesAhead = (text: string | null) =>
  inOrder(rowsAhead, parseOrder(text, true)).map(({ name }) => name);

describe("the order of commitments", () => {
  it("is most owed first, and as they came where they owe alike", () => {
    expect(names(null)).toEqual(["EC2 compute", "S3 storage", "CloudWatch logs", "SageMaker training"]);
    expect(names("nonsense")).toEqual(names(null));
  });

  it("follows any column, in both directions", () => {
    expect(names("name")).toEqual(["CloudWatch logs", "EC2 compute", "S3 storage", "SageMaker training"]);
    expect(names("-missed")[0]).toBe("S3 storage");
    expect(names("ahead")[0]).toBe("CloudWatch logs");
    expect(names("next")).toEqual(["S3 storage", "EC2 compute", "SageMaker training", "CloudWatch logs"]);
    expect(names("-spend")[0]).toBe("EC2 compute");
    expect(names("status").at(-1)).toBe("CloudWatch logs");
  });

  it("leaves what has no value at the end in both directions", () => {
    expect(names("-next").at(-1)).toBe("CloudWatch logs");
  });

  it("is most expected to be owed first where there is an outlook", () => {
    expect(namesAhead(null)).toEqual(["EC2 compute", "S3 storage", "SageMaker training", "CloudWatch logs"]);
    expect(namesAhead("expected")[0]).toBe("CloudWatch logs");
  });

  it("puts the least likely of one outlook first", () => {
    expect(namesAhead("status")).toEqual([
      "SageMaker training",
      "S3 storage",
      "EC2 compute",
      "CloudWatch logs",
    ]);
  });

  it("does not know a column that is not there", () => {
    expect(parseOrder("expected", false)).toEqual(defaultOrder(false));
  });

  it("stands in the address, and nothing does for the default", () => {
    expect(orderText(parseOrder("-met", true), true)).toBe("-met");
    expect(orderText(defaultOrder(false), false)).toBeUndefined();
    expect(orderText(defaultOrder(false), true)).toBe("-owed");
  });

  it("turns round on a second press, and begins the way a column is read", () => {
    expect(nextOrder(defaultOrder(false), "owed")).toEqual({ key: "owed", direction: "asc" });
    expect(nextOrder(defaultOrder(false), "name")).toEqual({ key: "name", direction: "asc" });
    expect(nextOrder(defaultOrder(false), "missed")).toEqual({ key: "missed", direction: "desc" });
  });
});

describe("what needs attention", () => {
  const row = (amount: string, currentDailySpend: string, hasData = true) =>
    toRow(
      testCommitment({
        id: "1",
        name: "S3",
        service: "s3",
        currentDailySpend,
        hasData,
        periods: monthly("2024-12-15", 1, 2, amount, ["10"]),
      }),
    );

  it("is a missed period", () => {
    expect(rows.filter((each) => each.needsAttention).map(({ name }) => name)).toEqual([
      "S3 storage",
      "EC2 compute",
    ]);
  });

  it("is a running period that needs more a day than is spent", () => {
    expect(row("500", "20").needsAttention).toBe(true);
    expect(row("500", "50").needsAttention).toBe(false);
  });

  it("is a period that the outlook doubts, however much is spent now", () => {
    const commitment = (chances: readonly number[]) =>
      withOutlook(
        testCommitment({
          id: "1",
          name: "S3",
          service: "s3",
          currentDailySpend: "50",
          periods: monthly("2024-12-15", 1, 2, "500", ["10"]),
        }),
        { chances, shortfall: "5", range: ["0", "20"] },
      );
    expect(toRow(commitment([0.9, 0.79])).needsAttention).toBe(true);
    expect(toRow(commitment([0.9, 0.8])).needsAttention).toBe(false);
  });

  it("is told by the pace alone where history is too short for an outlook", () => {
    const periods = monthly("2024-12-15", 1, 1, "500", ["10"]);
    const slow = testCommitment({ id: "1", name: "S3", service: "s3", currentDailySpend: "9", periods });
    expect(toRow(withShortHistory(slow, 12, "2025-01-17")).needsAttention).toBe(true);
  });

  it("is a service without data", () => {
    expect(row("1", "50", false).needsAttention).toBe(true);
  });

  it("is shown first only where there are many commitments", () => {
    const many = Array.from({ length: 6 }, () => rows).flat();
    expect(defaultFilter(rows)).toBe("all");
    expect(defaultFilter(many)).toBe("attention");
    expect(parseFilter("all", many)).toBe("all");
    expect(parseFilter("nonsense", many)).toBe("attention");
    expect(filtered(many, "attention")).toHaveLength(12);
  });
});

describe("the totals", () => {
  it("add up exactly", () => {
    expect(totalsOf(rows, undefined)).toMatchObject({
      met: 15,
      missed: 5,
      awaiting: 0,
      ahead: 18,
      owed: 1_014_970_000_000n,
    });
  });

  it("hold what the periods ahead promise", () => {
    expect(promisedAhead(rows)).toBe((12n * 1100n + 4n * 20_000n + 2n * 9500n) * 1_000_000_000n);
  });

  it("does not count as ahead what is over and awaits its data", () => {
    const periods = monthly("2024-01-01", 1, 4, "100", ["100"]);
    const late = { asOf: "2024-03-15", dataThrough: "2024-02-01" };
    const row = toRow(testCommitment({ id: "1", name: "S3", service: "s3", periods }, late));
    expect(row.ahead).toBe(2);
    expect(promisedAhead([row])).toBe(200n * 1_000_000_000n);
  });
});
