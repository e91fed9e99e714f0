import { act, render } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";

interface PageProps {
  readonly title?: string;
  readonly usePageTitle: (title: string | undefined) => void;
}

function Page({ title, usePageTitle }: PageProps) {
  usePageTitle(title);
  return (
    <>
      <h1 id="page-title" tabIndex={-1}>
        {title}
      </h1>
      <p id="announcer" />
    </>
  );
}

describe("the title of a page", () => {
  // Each test is a fresh document.
  let usePageTitle: (title: string | undefined) => void;
  beforeEach(async () => {
    vi.resetModules();
    history.replaceState(null, "", "/companies/a");
    document.title = "Commitments";
    ({ usePageTitle } = await import("./page-title"));
  });

  it("stands in the tab, and waits until it is known", () => {
    const { rerender } = render(<Page usePageTitle={usePageTitle} />);
    expect(document.title).toBe("Commitments");
    rerender(<Page title="Acme" usePageTitle={usePageTitle} />);
    expect(document.title).toBe("Acme · Commitments");
  });

  it("leaves the focus alone on the first page", () => {
    render(<Page title="Acme" usePageTitle={usePageTitle} />);
    expect(document.activeElement).toBe(document.body);
  });

  it("takes the focus and is read out after a navigation", () => {
    const { rerender } = render(<Page title="Acme" usePageTitle={usePageTitle} />);
    act(() => history.pushState(null, "", "/companies/b"));
    rerender(<Page title="Globex" usePageTitle={usePageTitle} />);
    expect(document.activeElement?.textContent).toBe("Globex");
    expect(document.getElementById("announcer")?.textContent).toBe("Globex");
  });
});
