import { describe, expect, it } from "vitest";
import { momentOf, parseRoute } from "./address";
import { paths } from "./paths";

const at = (address: string) => parseRoute(new URL(address, "http://portal.test"));

describe("an address", () => {
  it("names the list of companies at the root", () => {
    expect(at("/")).toMatchObject({ kind: "companies" });
  });

  it("names a company, with or without a slash at its end", () => {
    expect(at("/companies/cyberdyne")).toMatchObject({ kind: "company", companyId: "cyberdyne" });
    expect(at("/companies/cyberdyne/")).toMatchObject({ kind: "company", companyId: "cyberdyne" });
  });

  it("names a commitment and a check-in", () => {
    expect(at("/companies/a/commitments/12")).toMatchObject({ kind: "commitment", commitmentId: "12" });
    expect(at("/companies/a/commitments/12/checkins/3")).toMatchObject({ kind: "checkin", checkinNumber: 3 });
  });

  it("names a company's report, and a comparison of a company or of one commitment", () => {
    expect(at(paths.report("a"))).toMatchObject({ kind: "report", companyId: "a" });
    expect(at(paths.compare("a"))).toMatchObject({
      kind: "compare",
      companyId: "a",
      commitmentId: undefined,
    });
    expect(at(paths.compare("a", "1/2"))).toMatchObject({ kind: "compare", commitmentId: "1/2" });
  });

  it.each(["Weyland-Yutani Corp", "a/b", "100%", "Zürich & Söhne", "日本", "a?b#c", "..x"])(
    "keeps the id %j on its way through a path",
    (id) => {
      expect(at(paths.company(id))).toMatchObject({ kind: "company", companyId: id });
      expect(at(paths.checkin(id, id, 7))).toMatchObject({
        kind: "checkin",
        companyId: id,
        commitmentId: id,
        checkinNumber: 7,
      });
    },
  );

  it.each([
    "/companies",
    "/companies/a/b",
    "/companies/a/commitments/1/checkins/0",
    "/companies/%E0%A4%A",
    "/x",
  ])("is unknown where it names no page: %s", (path) => {
    expect(at(path).kind).toBe("unknown");
  });

  it("is unknown rather than answered for another day when its as-of is no moment", () => {
    expect(at("/companies/a?as-of=yesterday")).toMatchObject({ kind: "unknown", asOf: "yesterday" });
  });

  it("carries its as-of day and all parameters", () => {
    const route = at("/companies/a?as-of=2024-06-30&sort=owed");
    expect(route.asOf).toBe("2024-06-30");
    expect(route.params.get("sort")).toBe("owed");
  });
});

describe("an as-of text", () => {
  it("means midnight in UTC where it is a day", () => {
    expect(momentOf("2024-06-30")).toBe(Date.UTC(2024, 5, 30));
  });

  it("may be an instant with an offset", () => {
    expect(momentOf("2024-06-30T12:00:00+02:00")).toBe(Date.UTC(2024, 5, 30, 10));
  });

  it.each([
    "",
    "2024-13-01",
    "2024-02-30",
    "2024-06-31T00:00Z",
    "2024-06-30T12:00",
    "30 Jun 2024",
    "1719705600",
  ])("is no moment: %j", (text) => {
    expect(momentOf(text)).toBeUndefined();
  });
});
