import { createHash } from "node:crypto";
import { describe, expect, inject, it } from "vitest";

/** Bytes of the file as browsers get it. */
const MOST = { "commitment-widget.js": 3 * 1024, runtime: 180 * 1024 };

const fetched = (file: string, encoding: string) =>
  fetch(`${inject("portal").url}/widget/v1/${file}`, { headers: { "accept-encoding": encoding } });

describe("the files of the widget", () => {
  it("are as small as pages of others may ask, and are what their hashes say", async () => {
    const hashes = (await (await fetched("integrity.json", "identity")).json()) as Record<string, string>;
    const names = Object.keys(hashes).toSorted();
    expect(names).toEqual(["commitment-widget.js", expect.stringMatching(/^runtime-[\w-]+\.js$/)]);
    for (const name of names) {
      const compressed = await fetched(name, "br");
      expect(compressed.headers.get("content-encoding")).toBe("br");
      const most = name === "commitment-widget.js" ? MOST[name] : MOST.runtime;
      expect(Number(compressed.headers.get("content-length"))).toBeLessThanOrEqual(most);
      const code = await (await fetched(name, "identity")).text();
      expect(`sha384-${createHash("sha384").update(code).digest("base64")}`).toBe(hashes[name]);
    }
  });
});
