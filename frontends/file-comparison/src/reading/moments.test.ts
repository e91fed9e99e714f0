import { describe, expect, it } from "vitest";
import { type DateForm, dateFormOf, readMoment } from "./moments";
import { zoneClock } from "./zone";

describe("a time", () => {
  it.each<[string, DateForm, string]>([
    ["2024-01-31", "iso", "2024-01-31T00:00:00Z"],
    ["20240131", "iso", "2024-01-31T00:00:00Z"],
    ["2024/01/31", "iso", "2024-01-31T00:00:00Z"],
    ["2024-01-31 14:00", "iso", "2024-01-31T14:00:00Z"],
    ["2024-01-31T14:00:05.25Z", "iso", "2024-01-31T14:00:05.250Z"],
    ["2024-01-31T14:00:00+02:00", "iso", "2024-01-31T12:00:00Z"],
    ["2024-01-31 14:00:00 -0530", "iso", "2024-01-31T19:30:00Z"],
    ["2024-01-31 14:00:00 UTC", "iso", "2024-01-31T14:00:00Z"],
    ["2024-01-01T00:00:00Z/2024-01-01T01:00:00Z", "iso", "2024-01-01T00:00:00Z"],
    ["31.01.2024", "day-first", "2024-01-31T00:00:00Z"],
    ["1.2.24 7:05", "day-first", "2024-02-01T07:05:00Z"],
    ["31/01/2024 14:00:00", "day-first", "2024-01-31T14:00:00Z"],
    ["01/31/2024", "month-first", "2024-01-31T00:00:00Z"],
    ["1/31/24 2:30 PM", "month-first", "2024-01-31T14:30:00Z"],
    ["1/31/2024 12:30 am", "month-first", "2024-01-31T00:30:00Z"],
    ["31 Jan 2024", "named", "2024-01-31T00:00:00Z"],
    ["31-Jan-2024 08:00", "named", "2024-01-31T08:00:00Z"],
    ["January 31, 2024", "named", "2024-01-31T00:00:00Z"],
    ["31. Dez. 2024", "named", "2024-12-31T00:00:00Z"],
    ["2024-01", "month", "2024-01-01T00:00:00Z"],
    ["01/2024", "month", "2024-01-01T00:00:00Z"],
    ["Jan 2024", "month", "2024-01-01T00:00:00Z"],
    ["Okt 24", "month", "2024-10-01T00:00:00Z"],
    ["2024 March", "month", "2024-03-01T00:00:00Z"],
    ["45292", "serial", "2024-01-01T00:00:00Z"],
    ["45292.5", "serial", "2024-01-01T12:00:00Z"],
  ])("reads %s as %s", (text, form, expected) => {
    expect(readMoment(text, form)?.micros).toBe(Date.parse(expected) * 1000);
  });

  it.each<[string, DateForm]>([
    ["2024-13-01", "iso"],
    ["2024-02-30", "iso"],
    ["2024-01-01 24:00", "iso"],
    ["31/01/2024", "month-first"],
    ["Total", "iso"],
    ["31 Foo 2024", "named"],
    ["2024-13", "month"],
  ])("does not take %s for one of the form %s", (text, form) => {
    expect(readMoment(text, form)).toBeUndefined();
  });
});

describe("the form of a column of times", () => {
  it.each([
    [["2024-01-01 00:00:00", "2024-01-02 01:00:00"], "iso"],
    [["01/02/2024", "13/02/2024"], "day-first"],
    [["01/02/2024", "02/13/2024"], "month-first"],
    [["2024-01", "2024-02"], "month"],
    [["1 Jan 2024"], "named"],
    [["45292", "45293"], "serial"],
  ])("of %j is told by its values", (texts, form) => {
    expect(dateFormOf(texts)).toBe(form);
  });

  it("is open where day and month could be either", () => {
    expect(dateFormOf(["01/02/2024", "03/04/2024"])).toBe("day-or-month-first");
  });

  it("is none where most values are no times", () => {
    expect(dateFormOf(["a", "b", "2024-01-01"])).toBeUndefined();
  });
});

describe("the clock of a zone", () => {
  it.each([
    ["Europe/Berlin", "2024-01-15T12:00:00Z", "2024-01-15T11:00:00Z"],
    ["Europe/Berlin", "2024-07-15T00:30:00Z", "2024-07-14T22:30:00Z"],
    ["Europe/Berlin", "2024-03-31T03:00:00Z", "2024-03-31T01:00:00Z"],
    ["Asia/Kolkata", "2024-01-15T05:30:00Z", "2024-01-15T00:00:00Z"],
    ["America/New_York", "2024-11-03T01:30:00Z", "2024-11-03T05:30:00Z"],
    ["America/New_York", "2024-11-03T03:00:00Z", "2024-11-03T08:00:00Z"],
  ])("of %s shows %s at %s", (zone, clock, utc) => {
    expect(zoneClock(zone)(Date.parse(clock) * 1000)).toBe(Date.parse(utc) * 1000);
  });
});
