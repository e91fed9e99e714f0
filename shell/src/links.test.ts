import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";

const navigate = vi.hoisted(() => vi.fn());
vi.mock("@portal/platform", () => ({ navigate }));
const { followLinks } = await import("./links");

/** Clicks the element with the id `target` in the markup; says whether the browser would have followed the link. */
function click(markup: string, options: MouseEventInit = {}): boolean {
  document.body.innerHTML = markup;
  const event = new MouseEvent("click", { bubbles: true, cancelable: true, ...options });
  (document.getElementById("target") as Element).dispatchEvent(event);
  return !event.defaultPrevented;
}

describe("a click on a link", () => {
  beforeAll(() => followLinks(document));
  beforeEach(() => history.replaceState(null, "", "/companies/a?sort=owed"));
  afterEach(() => navigate.mockClear());
  afterAll(() => history.replaceState(null, "", "/"));

  it("goes to another page of the portal without a new document", () => {
    expect(click('<a href="/companies/b"><b id="target">B</b></a>')).toBe(false);
    expect(navigate).toHaveBeenCalledWith("http://portal.test/companies/b");
  });

  it("works for links inside a picture", () => {
    const picture = '<svg><a href="/companies/b"><rect id="target" /></a></svg>';
    expect(click(picture)).toBe(false);
    expect(navigate).toHaveBeenCalledWith("http://portal.test/companies/b");
  });

  it.each([
    ["a new tab by key", '<a id="target" href="/x">x</a>', { ctrlKey: true }],
    ["a new tab by key on a Mac", '<a id="target" href="/x">x</a>', { metaKey: true }],
    ["a new window", '<a id="target" href="/x">x</a>', { shiftKey: true }],
    ["another button", '<a id="target" href="/x">x</a>', { button: 1 }],
    ["a target", '<a id="target" href="/x" target="_blank">x</a>', {}],
    ["a download", '<a id="target" href="/x" download>x</a>', {}],
    ["another site", '<a id="target" href="https://example.com/x">x</a>', {}],
    ["a mail", '<a id="target" href="mailto:a@example.com">x</a>', {}],
    ["a place on this page", '<a id="target" href="#content">x</a>', {}],
    ["no link at all", '<b id="target">x</b>', {}],
  ])("is left to the browser: %s", (_what, markup, options) => {
    expect(click(markup, options)).toBe(true);
    expect(navigate).not.toHaveBeenCalled();
  });

  it("is left to a handler that took it already", () => {
    document.addEventListener("click", (event) => event.preventDefault(), { once: true, capture: true });
    click('<a id="target" href="/companies/b">B</a>');
    expect(navigate).not.toHaveBeenCalled();
  });

  it("on the page at hand makes no step in the history", () => {
    expect(click('<a id="target" href="/companies/a?sort=owed">A</a>')).toBe(false);
    expect(navigate).not.toHaveBeenCalled();
  });
});
