import { describe, expect, it } from "vitest";
import { parseRoute } from "./address";
import { asOfInput } from "./as-of";

const asOf = (text: string) =>
  asOfInput(parseRoute(new URL(`http://portal.test/?as-of=${encodeURIComponent(text)}`)));

describe("the as-of moment of a request", () => {
  it("is that day's midnight in UTC", () => {
    expect(asOf("2024-06-30")).toMatchObject({ seconds: 1_719_705_600n, nanos: 0 });
  });

  it("keeps the fraction of a second, also before 1970", () => {
    expect(asOf("2024-06-30T00:00:00.250Z")).toMatchObject({ seconds: 1_719_705_600n, nanos: 250_000_000 });
    expect(asOf("1969-12-31T23:59:59.750Z")).toMatchObject({ seconds: -1n, nanos: 750_000_000 });
  });

  it("is left out where the address asks for the latest data", () => {
    expect(asOfInput(parseRoute(new URL("http://portal.test/")))).toBeUndefined();
  });
});
