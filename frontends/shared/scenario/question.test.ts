import { SimulateCommitmentsRequestSchema } from "@portal/contracts/commitment/v1/simulation_pb";
import { create } from "@portal/rpc";
import { describe, expect, it } from "vitest";
import { fieldsOf } from "./address";
import { questionOf, requestOf } from "./question";
import { lastEndOf, serviceChoices } from "./setting";
import { firstDay } from "./start-day";
import { at, ec2, s3 } from "./testing/simulations";

const COMMITMENTS = [s3(), ec2()];
const SETTING = { services: serviceChoices(COMMITMENTS), lastEnd: lastEndOf(COMMITMENTS) };

function ask(text: string) {
  const read = questionOf(fieldsOf(text), SETTING);
  if (!("question" in read)) throw new Error(JSON.stringify(read.problems));
  return create(
    SimulateCommitmentsRequestSchema,
    requestOf(read.question, { companyId: "cyberdyne", asOf: undefined, sure: 90 }),
  );
}

describe("the question of a scenario", () => {
  it("asks about a factor from a day on", () => {
    expect(ask("s3:+8%:2025-02-01")).toMatchObject({
      companyId: "cyberdyne",
      wantedProbability: 0.9,
      changes: [{ serviceCode: "s3", startTime: at("2025-02-01"), change: { case: "factor", value: 1.08 } }],
    });
  });

  it("asks about an exact amount on all services from the end of the data on", () => {
    const [change] = ask("*:-12.345678901:").changes;
    expect(change).toMatchObject({
      serviceCode: "",
      change: { case: "dailyAmount", value: { currencyCode: "USD", units: -12n, nanos: -345_678_901 } },
    });
    expect(change?.startTime).toBeUndefined();
  });

  it("asks what would be enough while no amount is typed", () => {
    expect(ask("s3:+%:2025-02-01").changes[0]?.change).toEqual({ case: "factor", value: 1 });
  });

  it("is not asked with anything wrong, and all of it is told", () => {
    expect(questionOf(fieldsOf("s4:+8x%:2025-02-31"), SETTING)).toEqual({
      problems: {
        service: "The service “s4” has no period ahead with a forecast here: choose s3, ec2.",
        amount: "The change of “8x” is no number: type one such as 8 or 12.50.",
        from: "The day “2025-02-31” is not in the calendar: write it like 1 Feb 2025 or 2025-02-01.",
      },
    });
  });

  it("is not about a time when every period is over", () => {
    expect(questionOf(fieldsOf("s3:+8%:2025-03-01"), SETTING)).toEqual({
      problems: {
        from: "From 1 Mar 2025 on nothing would change: the last period ends on 28 Feb 2025. Choose an earlier day.",
      },
    });
    expect(questionOf(fieldsOf("s3:+8%:2025-02-28"), SETTING)).toHaveProperty("question");
  });

  it("starts with the first whole day that is not counted yet", () => {
    const midnight = at("2025-01-01").seconds * 1_000_000n;
    expect(firstDay(midnight)).toBe("2025-01-01");
    expect(firstDay(midnight + 1n)).toBe("2025-01-02");
  });
});

describe("the services to choose from", () => {
  it("are those with a forecast ahead, most expected shortfall first, by the name of their commitment", () => {
    const little = { ...ec2(), checkins: [] };
    expect(serviceChoices([little, s3()])).toMatchObject([
      { code: "s3", name: "S3 storage", label: "S3 storage" },
    ]);
    expect(serviceChoices([s3(), { ...s3(), id: "9" }])).toMatchObject([
      { code: "s3", name: "s3", label: "s3, 2 commitments" },
    ]);
  });
});
