import { describe, expect, it } from "vitest";
import { guessRoles, isHeader, serviceCodeOf } from "./columns";

const SUBJECT = { companyNames: ["cyberdyne", "Cyberdyne"], serviceCodes: ["s3", "ec2"] };

describe("the columns of a file", () => {
  it.each([
    [
      [
        "lineItem/UsageStartDate",
        "lineItem/UsageEndDate",
        "lineItem/ProductCode",
        "lineItem/UnblendedCost",
        "lineItem/CurrencyCode",
      ],
      ["2024-01-01T00:00:00Z", "2024-01-01T01:00:00Z", "AmazonS3", "1.5", "USD"],
      ["time", "unused", "service", "amount", "currency"],
    ],
    [
      ["Cost", "UsageStartDate", "Tag"],
      ["1.5", "2024-01-01", "team-a"],
      ["amount", "time", "unused"],
    ],
    [
      ["company", "aws_service", "datetime", "gross_cost"],
      ["cyberdyne", "s3", "2024-01-01 00:00:00", "1.5"],
      ["company", "service", "time", "amount"],
    ],
    [
      ["Datum", "Betrag"],
      ["31.01.2024", "1,50"],
      ["time", "amount"],
    ],
    [
      ["when", "what", "how much"],
      ["2024-01-01", "s3", "1.5"],
      ["time", "service", "amount"],
    ],
    [
      ["Column 1", "Column 2"],
      ["45292", "12.5"],
      ["unused", "amount"],
    ],
    [
      ["id", "date", "quantity", "total"],
      ["17", "2024-01-01", "3", "1.5"],
      ["unused", "time", "unused", "amount"],
    ],
  ])("%j are told apart", (names, row, roles) => {
    expect(guessRoles(names, [row], SUBJECT)).toEqual(roles);
  });

  it("are not guessed against what stands in them", () => {
    expect(guessRoles(["date", "cost"], [["n/a", "lots"]], SUBJECT)).toEqual(["unused", "unused"]);
  });

  it("have a header unless the first row has values in it", () => {
    expect(isHeader(["date", "cost"])).toBe(true);
    expect(isHeader(["2024-01-01", "1.5"])).toBe(false);
  });
});

describe("the name of a service", () => {
  it.each([
    ["s3", "s3"],
    ["S3", "s3"],
    ["AmazonS3", "s3"],
    ["Amazon EC2", "ec2"],
    ["lambda", undefined],
  ])("%s stands for %s", (text, code) => {
    expect(serviceCodeOf(text, SUBJECT.serviceCodes)).toBe(code);
  });
});
