import { describe, expect, it } from "vitest";
import { addressDay, dayText } from "./start-day";

describe("the day a change starts on", () => {
  it.each([
    ["1 Feb 2025", "2025-02-01"],
    [" 28 february 2025 ", "2025-02-28"],
    ["3 Sept. 2025", "2025-09-03"],
    ["2025-02-01", "2025-02-01"],
    ["31 Feb 2025", "2025-02-31"],
    ["02/01/2025", "02/01/2025"],
    ["1 Foo 2025", "1 Foo 2025"],
    ["", ""],
  ])("typed as “%s” is %s in the address", (typed, day) => {
    expect(addressDay(typed)).toBe(day);
  });

  it("is shown in the words of all days, and stays as it was typed where it is none", () => {
    expect(dayText("2025-02-01")).toBe("1 Feb 2025");
    expect(dayText("2025-02-31")).toBe("2025-02-31");
    expect(dayText("soon")).toBe("soon");
    expect(dayText("")).toBe("");
  });
});
