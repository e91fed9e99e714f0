import { describe, expect, it } from "vitest";
import { addressOf, fieldsOf, type ScenarioFields, serviceOf } from "./address";

const FIELDS: ScenarioFields = {
  service: "s3",
  amount: "8",
  unit: "percent",
  direction: "more",
  from: "2025-02-01",
};

describe("a scenario in the address", () => {
  it.each<[string, Partial<ScenarioFields>]>([
    ["s3:+8%:2025-02-01", {}],
    ["s3:-5%:", { amount: "5", direction: "less", from: "" }],
    ["*:+12.50:", { service: "*", amount: "12.50", unit: "dollars", from: "" }],
    ["a:b:-1,000:2025-02-01", { service: "a:b", amount: "1,000", unit: "dollars", direction: "less" }],
    ["s3:+%:", { amount: "", from: "" }],
    ["s3:+8%3A30%:", { amount: "8:30", from: "" }],
    ["s3:+8%:noon, 12%3A00", { from: "noon, 12:00" }],
  ])("%s is read, and written the same again", (text, different) => {
    expect(fieldsOf(text)).toEqual({ ...FIELDS, ...different });
    expect(addressOf(fieldsOf(text))).toBe(text);
  });

  it("is read where a plus has become a space on the way", () => {
    expect(fieldsOf("s3: 8%:2025-02-01")).toEqual(FIELDS);
  });

  it("keeps what does not fit, so that it can be told", () => {
    expect(fieldsOf("nonsense")).toMatchObject({ service: "nonsense", amount: "", from: "" });
    expect(fieldsOf("s3:lots:soon")).toMatchObject({ amount: "lots", unit: "dollars", from: "soon" });
  });

  it("tells the service it is about", () => {
    expect(serviceOf("a:b:+8%:")).toBe("a:b");
    expect(serviceOf("::")).toBe("");
  });
});
