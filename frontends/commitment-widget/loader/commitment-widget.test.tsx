import { beforeEach, describe, expect, it, vi } from "vitest";
import type { CommitmentWidgetElement } from "../element";
import type { Mounted } from "../runtime-contract";

const mounted = { update: vi.fn<Mounted["update"]>(), unmount: vi.fn<Mounted["unmount"]>() };
const mount = vi.fn((_element: CommitmentWidgetElement) => mounted);
/** Brings the widgets that wait near the reader. */
let comeNear = () => {};

vi.mock("./runtime", () => ({
  ORIGIN: "https://commitments.example",
  runtime: async () => ({ mount }),
}));
vi.mock("./near", () => ({
  whenNear: () =>
    new Promise<void>((resolve) => {
      comeNear = resolve;
    }),
}));

const settled = () => new Promise((resolve) => setTimeout(resolve));

function widget(): CommitmentWidgetElement {
  const element = document.createElement("commitment-widget");
  document.body.append(element);
  return element;
}

async function shown(): Promise<CommitmentWidgetElement> {
  const element = widget();
  comeNear();
  await settled();
  return element;
}

describe("the element", () => {
  beforeEach(async () => {
    document.body.replaceChildren();
    // What the test before has left ends now.
    await settled();
    vi.clearAllMocks();
    await import("./index");
  });

  it("keeps its place with a frame, and shows nothing before the reader is near", async () => {
    const element = widget();
    await settled();
    expect(element.shadowRoot?.querySelector(".frame")?.getAttribute("aria-busy")).toBe("true");
    expect(mount).not.toHaveBeenCalled();
    comeNear();
    await settled();
    expect(mount).toHaveBeenCalledTimes(1);
  });

  it("takes over what its page has set before it was defined", async () => {
    const getAccessToken = async () => "token";
    const element = document.createElement("commitment-widget");
    // As on an element that is not defined yet: a property of its own, which hides the accessor.
    Object.defineProperty(element, "getAccessToken", { value: getAccessToken, configurable: true });
    document.body.append(element);
    expect(Object.hasOwn(element, "getAccessToken")).toBe(false);
    expect(element.getAccessToken).toBe(getAccessToken);
  });

  it("follows its attributes and properties", async () => {
    const element = await shown();
    element.setAttribute("view", "table");
    element.fetch = globalThis.fetch;
    expect(mounted.update).toHaveBeenCalledTimes(2);
  });

  it("survives a move, ends when it is taken away, and begins anew when it is put back", async () => {
    const element = await shown();
    const place = document.createElement("section");
    document.body.append(place);
    place.append(element);
    await settled();
    expect(mounted.unmount).not.toHaveBeenCalled();

    element.remove();
    await settled();
    expect(mounted.unmount).toHaveBeenCalledTimes(1);
    place.append(element);
    comeNear();
    await settled();
    expect(mount).toHaveBeenCalledTimes(2);
  });

  it("shows nothing if it is gone before the reader is near", async () => {
    const element = widget();
    element.remove();
    comeNear();
    await settled();
    expect(mount).not.toHaveBeenCalled();
  });

  it("is defined once, whoever loads it a second time", async () => {
    vi.resetModules();
    await expect(import("./index")).resolves.toBeDefined();
  });
});
