import { screen, waitFor } from "@testing-library/dom";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";

type FailureError = Error & { appOrParcelName: string };

/** The import map of the document, and what the server says now. */
const IMPORTS = { "@portal/commitment-list": "/assets/commitment-list-1.js" };
const server = { imports: IMPORTS as Record<string, string> };

const singleSpa = vi.hoisted(() => ({ fail: (_error: FailureError): unknown => undefined }));
vi.mock("single-spa", () => ({
  addErrorHandler: (handler: typeof singleSpa.fail) => {
    singleSpa.fail = handler;
  },
}));
const { startFailures } = await import("./failures");

const failed = (name: string) =>
  singleSpa.fail(Object.assign(new Error("Failed to fetch"), { appOrParcelName: name }));

describe("a microfrontend that does not load", () => {
  const retry = vi.fn();
  beforeAll(() => startFailures(retry));
  beforeEach(() => {
    retry.mockClear();
    server.imports = IMPORTS;
    document.head.innerHTML = `<script type="importmap">${JSON.stringify({ imports: IMPORTS })}</script>`;
    document.body.innerHTML =
      '<div id="header-selector">Cyberdyne</div><main id="content"><p>skeleton</p></main>';
    vi.stubGlobal("fetch", () => Promise.resolve(Response.json({ imports: server.imports })));
    vi.stubGlobal("reportError", vi.fn());
  });
  afterEach(() => vi.unstubAllGlobals());

  it("says so in its own place and leaves the others as they are", async () => {
    failed("commitment-list");
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain("This part did not load");
    expect(document.getElementById("content")?.textContent).not.toContain("skeleton");
    expect(document.getElementById("header-selector")?.textContent).toBe("Cyberdyne");
  });

  it("is loaded again when the reader asks for it", async () => {
    failed("commitment-list");
    (await screen.findByRole("button", { name: "Try again" })).click();
    expect(retry).toHaveBeenCalledWith(expect.objectContaining({ name: "commitment-list" }));
  });

  it("takes one line in the header", async () => {
    failed("company-selector");
    await waitFor(() => expect(document.querySelector("#header-selector [role=alert]")).not.toBeNull());
    expect(document.getElementById("content")?.textContent).toBe("skeleton");
  });

  it("offers to load the page again when a new release took its place", async () => {
    server.imports = { "@portal/commitment-list": "/assets/commitment-list-2.js" };
    failed("commitment-list");
    expect(await screen.findByText("There is a new version of Commitments")).toBeDefined();
    expect(screen.getByRole("button", { name: "Load again" })).toBeDefined();
  });

  it("is taken for a broken network when the server does not answer either", async () => {
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
    failed("commitment-list");
    expect(await screen.findByText("This part did not load")).toBeDefined();
  });
});
