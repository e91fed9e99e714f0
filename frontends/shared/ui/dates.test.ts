import { create } from "@bufbuild/protobuf";
import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import { CheckinSchema } from "@portal/contracts/commitment/v1/checkin_pb";
import { PeriodSchema } from "@portal/contracts/common/v1/period_pb";
import { describe, expect, it } from "vitest";
import { instantOf } from "./calendar";
import {
  formatClock,
  formatDay,
  formatEnd,
  formatEvery,
  formatInstant,
  formatPeriod,
  formatPeriodShort,
} from "./dates";

const at = (iso: string) => timestampFromDate(new Date(iso.length === 10 ? `${iso}T00:00:00Z` : iso));
const period = (start: string, end: string) => create(PeriodSchema, { start: at(start), end: at(end) });
const checkins = (...starts: string[]) =>
  starts.map((start) => create(CheckinSchema, { period: { start: at(start) } }));

describe("a moment", () => {
  it("is a day, or a minute with its zone", () => {
    expect(formatDay(at("2024-03-01"))).toBe("1 Mar 2024");
    expect(formatInstant(at("2024-11-01"))).toBe("1 Nov 2024 00:00 UTC");
    expect(formatInstant(at("2024-11-01T13:05:09.25Z"))).toBe("1 Nov 2024 13:05:09.25 UTC");
  });

  it("keeps microseconds exactly", () => {
    expect(instantOf({ ...at("2024-01-01"), nanos: 1000 })).toBe(1_704_067_200_000_001n);
    expect(instantOf(undefined)).toBeUndefined();
  });

  it("as an end is the last day inside", () => {
    expect(formatEnd(at("2025-01-01"))).toBe("31 Dec 2024");
    expect(formatEnd(at("2024-03-01"))).toBe("29 Feb 2024");
    expect(formatEnd(at("2025-03-01"))).toBe("28 Feb 2025");
    expect(formatEnd(at("2024-12-15T06:30:00Z"))).toBe("15 Dec 2024 06:30 UTC");
  });

  it("that is not known says so", () => {
    expect(formatDay(undefined)).toBe("unknown");
  });

  it("of today is a time of the reader's clock", () => {
    expect(formatClock(Date.UTC(2024, 2, 1, 0, 2))).toBe("00:02");
    expect(formatClock(Date.UTC(2024, 2, 1, 14, 2))).toBe("14:02");
  });

  it("before 1970 is right too", () => {
    expect(formatInstant(at("1969-12-31T23:00:00Z"))).toBe("31 Dec 1969 23:00 UTC");
  });
});

describe("a period", () => {
  it("shows an exclusive midnight as the last day inside", () => {
    expect(formatPeriod(period("2024-03-01", "2024-04-01"))).toBe("1 Mar – 31 Mar 2024");
  });

  it("names both years when it crosses one", () => {
    expect(formatPeriod(period("2024-10-01", "2025-04-01"))).toBe("1 Oct 2024 – 31 Mar 2025");
  });

  it("of one day is that day, also a leap day", () => {
    expect(formatPeriod(period("2024-02-29", "2024-03-01"))).toBe("29 Feb 2024");
    expect(formatPeriod(period("2024-02-29", "2024-03-02"))).toBe("29 Feb – 1 Mar 2024");
  });

  it("shows any other boundary with its time", () => {
    expect(formatPeriod(period("2024-03-01", "2024-03-31T12:00:00Z"))).toBe(
      "1 Mar 2024 – 31 Mar 2024 12:00 UTC",
    );
    expect(formatPeriod(period("2024-03-01T06:00:00Z", "2024-04-01"))).toBe(
      "1 Mar 2024 06:00 UTC – 31 Mar 2024",
    );
    expect(formatPeriod(period("2024-03-01T06:00:00Z", "2024-03-01T18:00:00Z"))).toBe(
      "1 Mar 2024 06:00 – 18:00 UTC",
    );
  });

  it("of some hours names their day once", () => {
    expect(formatPeriod(period("2024-12-31", "2024-12-31T01:00:00Z"))).toBe("31 Dec 2024 00:00 – 01:00 UTC");
    expect(formatPeriod(period("2024-12-31T23:00:00Z", "2025-01-01"))).toBe("31 Dec 2024 23:00 – 24:00 UTC");
  });

  it("in short goes by the names of whole months", () => {
    expect(formatPeriodShort(period("2024-10-01", "2025-01-01"))).toBe("Oct – Dec 2024");
    expect(formatPeriodShort(period("2025-01-01", "2025-02-01"))).toBe("Jan 2025");
    expect(formatPeriodShort(period("2024-10-01", "2025-04-01"))).toBe("Oct 2024 – Mar 2025");
    expect(formatPeriodShort(period("2024-10-15", "2024-11-15"))).toBe("15 Oct – 14 Nov 2024");
  });

  it("in short goes by the names of whole years", () => {
    expect(formatPeriodShort(period("2023-01-01", "2024-01-01"))).toBe("2023");
    expect(formatPeriodShort(period("2023-01-01", "2026-01-01"))).toBe("2023 – 2025");
  });
});

describe("how often periods start", () => {
  it("is told in months, years, weeks, days or hours", () => {
    expect(formatEvery(checkins("2024-01-01", "2024-02-01", "2024-03-01"))).toBe("every month");
    expect(formatEvery(checkins("2024-01-01", "2024-04-01", "2024-07-01"))).toBe("every 3 months");
    expect(formatEvery(checkins("2024-01-01", "2024-07-01"))).toBe("every 6 months");
    expect(formatEvery(checkins("2023-01-01", "2024-01-01"))).toBe("every year");
    expect(formatEvery(checkins("2024-01-01", "2024-01-08", "2024-01-15"))).toBe("every week");
    expect(formatEvery(checkins("2024-01-01", "2024-01-11", "2024-01-21"))).toBe("every 10 days");
    expect(formatEvery(checkins("2024-01-01T00:00:00Z", "2024-01-01T06:00:00Z"))).toBe("every 6 hours");
  });

  it("follows month ends", () => {
    expect(formatEvery(checkins("2024-01-31", "2024-02-29", "2024-03-31"))).toBe("every month");
  });

  it("is said to be irregular when it is", () => {
    expect(formatEvery(checkins("2024-01-01", "2024-02-01", "2024-04-01"))).toBe("irregular periods");
    expect(formatEvery(checkins("2024-01-01T00:00:00Z", "2024-01-01T00:20:00Z"))).toBe("irregular periods");
  });

  it("is no rhythm where periods lie further apart than they are long", () => {
    const apart = [period("2020-01-01", "2020-01-31"), period("2023-03-01", "2023-03-31")];
    expect(formatEvery(apart.map((each) => create(CheckinSchema, { period: each })))).toBe(
      "irregular periods",
    );
  });

  it("of one period, or none, is no rhythm", () => {
    expect(formatEvery(checkins("2024-01-01"))).toBe("one period");
    expect(formatEvery([])).toBe("no periods");
  });
});
