import { describe, expect, it } from "vitest";
import { AccessToken } from "./access-token";

function counted() {
  let asked = 0;
  const token = new AccessToken(async () => {
    asked += 1;
    return `token-${asked}`;
  });
  return { token, asked: () => asked };
}

describe("the token of a page", () => {
  it("is asked for once, however many need it", async () => {
    const { token, asked } = counted();
    expect(await Promise.all([token.current(), token.current()])).toEqual(["token-1", "token-1"]);
    expect(asked()).toBe(1);
  });

  it("is asked for once more when several find it refused", async () => {
    const { token, asked } = counted();
    const first = await token.current();
    expect(await Promise.all([token.renewed(first), token.renewed(first)])).toEqual(["token-2", "token-2"]);
    expect(await token.renewed(first)).toBe("token-2");
    expect(asked()).toBe(2);
  });

  it("is asked for again after the page could not give it", async () => {
    let asked = 0;
    const token = new AccessToken(async () => {
      asked += 1;
      if (asked === 1) throw new Error("signed out");
      return "token";
    });
    await expect(token.current()).rejects.toThrow("signed out");
    expect(await token.current()).toBe("token");
  });
});
