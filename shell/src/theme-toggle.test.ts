import { beforeEach, describe, expect, it, vi } from "vitest";
import { preferredScheme, showScheme } from "./scheme";
import { startThemeToggle } from "./theme-toggle";

const system = { dark: false, change: (): unknown => undefined };

describe("the theme", () => {
  let button: HTMLElement;
  beforeEach(() => {
    Object.assign(document, { cookie: "scheme=; path=/; max-age=0" });
    system.dark = false;
    vi.spyOn(globalThis, "matchMedia").mockImplementation(
      () =>
        ({
          matches: system.dark,
          addEventListener: (_type: string, listener: () => void) => {
            system.change = listener;
          },
        }) as unknown as MediaQueryList,
    );
    button = document.createElement("button");
    showScheme(preferredScheme());
    startThemeToggle(button);
  });

  const isDark = () => document.documentElement.hasAttribute("data-dark");

  it("is the system's, and goes on following it", () => {
    expect(isDark()).toBe(false);
    system.dark = true;
    system.change();
    expect(isDark()).toBe(true);
  });

  it("is the reader's choice from then on, on the next visit too", () => {
    button.click();
    expect(isDark()).toBe(true);
    system.change();
    expect(isDark()).toBe(true);
    expect(preferredScheme()).toBe("dark");
  });

  it("follows a choice made in another tab", async () => {
    Object.assign(document, { cookie: "scheme=dark; path=/" });
    new BroadcastChannel("scheme").postMessage(undefined);
    await vi.waitFor(() => expect(isDark()).toBe(true));
  });

  it("can be switched where the browser keeps nothing", () => {
    vi.spyOn(document, "cookie", "set").mockImplementation(() => undefined);
    button.click();
    expect(isDark()).toBe(true);
  });
});
