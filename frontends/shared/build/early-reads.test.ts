import { describe, expect, it } from "vitest";
import { checkManifest } from "./early-reads.js";

const READ = { route: "^/companies/([^/]+)/?$", rpc: "a.v1.Service/Get", fields: { 1: 1, 2: "as-of" } };
const check = (reads: unknown, name = "@portal/list") =>
  checkManifest({ name, reads }, "@portal/list", "frontends/list/manifest.json");

describe("a manifest", () => {
  it("declares reads", () => {
    expect(check([READ])).toEqual([READ]);
  });

  it.each([
    ["another name", () => check([], "@portal/lists"), 'name is "@portal/lists"; write "@portal/list"'],
    ["no list of reads", () => check(undefined), "reads is no list"],
    [
      "an rpc that is none",
      () => check([{ ...READ, rpc: "Get" }]),
      'reads[0].rpc is "Get"; write package.Service/Method',
    ],
    [
      "a group the route has not",
      () => check([{ ...READ, fields: { 1: 2 } }]),
      "fields[1] is 2; write a group of the route (1 to 1)",
    ],
    ["a field number of two bytes", () => check([{ ...READ, fields: { 16: 1 } }]), "only 1 to 15"],
  ])("with %s is refused, with the place and the remedy", (_what, act, message) => {
    expect(act).toThrow(message);
    expect(act).toThrow("frontends/list/manifest.json");
  });
});
