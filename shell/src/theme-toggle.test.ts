import { beforeEach, describe, expect, it, vi } from "vitest";
import { preferredScheme, showScheme } from "./scheme";
import { startThemeToggle } from "./theme-toggle";

const system = { dark: false, change: (): unknown => undefined };

describe("the theme", () => {
  let button: HTMLElement;
  beforeEach(() => {
    localStorage.clear();
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

  it("follows a choice made in another tab", () => {
    localStorage.setItem("scheme", "dark");
    dispatchEvent(new Event("storage"));
    expect(isDark()).toBe(true);
  });

  it("can be switched where the browser keeps nothing", () => {
    vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new DOMException("blocked", "SecurityError");
    });
    button.click();
    expect(isDark()).toBe(true);
  });
});
