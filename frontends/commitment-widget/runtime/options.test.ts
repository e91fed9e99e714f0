import { describe, expect, it } from "vitest";
import type { CommitmentWidgetElement } from "../element";
import { Misuse, readOptions } from "./options";

const ORIGIN = "https://commitments.example";

function read(attributes: Readonly<Record<string, string>>) {
  const given = { "company-id": "cyberdyne", "commitment-id": "1", ...attributes };
  const element = { getAttribute: (name: string) => (given as Record<string, string>)[name] ?? null };
  return readOptions(element as unknown as CommitmentWidgetElement, ORIGIN);
}

describe("the attributes of a widget", () => {
  it("have defaults but for the two ids", () => {
    expect(read({})).toEqual({
      companyId: "cyberdyne",
      commitmentId: "1",
      view: "card",
      locale: undefined,
      asOf: undefined,
      apiBase: ORIGIN,
    });
  });

  it("are taken as they are given", () => {
    const options = read({
      view: "table",
      locale: "de-de",
      "as-of": "2024-06-30T12:00+02:00",
      "api-base": "http://127.0.0.1:8080/companies/",
    });
    expect(options).toMatchObject({ view: "table", locale: "de-DE", apiBase: "http://127.0.0.1:8080" });
    expect(options.asOf?.milliseconds).toBe(Date.UTC(2024, 5, 30, 10));
  });

  it.each([
    { "company-id": " " },
    { view: "cards" },
    { locale: "german!" },
    { "as-of": "last week" },
    { "as-of": "2024-06-30T12:00" },
    { "as-of": "2024-13-01" },
    { "api-base": "commitments" },
    { "api-base": "javascript:alert(1)" },
  ])("that cannot be used are named: %o", (attributes) => {
    expect(() => read(attributes)).toThrow(Misuse);
    expect(() => read(attributes)).toThrow(Object.keys(attributes)[0]);
  });
});
