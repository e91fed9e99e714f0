import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { type Browser, type ConsoleMessage, chromium, type Page } from "playwright-core";
import { expect } from "vitest";

export type Scheme = "light" | "dark";

/** How a visitor comes. */
export interface VisitOptions {
  readonly width?: number;
  readonly height?: number;
  readonly scheme?: Scheme;
  /** Whether the browser has kept no file of an earlier visit. */
  readonly isFirst?: boolean;
}

/** Nothing of the browser's own may use the network or get in the way. */
const QUIET = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The names under which systems have it, as `tools/ensure_chromium.sh` looks for it. */
const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** Starts the system's Chromium. */
export function openBrowser(): Promise<Browser> {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const found = NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
  if (!found) throw new Error("There is no Chromium: install it (Debian: apt-get install chromium).");
  return chromium.launch({ executablePath: found, args: QUIET });
}

/** The page that a visit has left as new, per browser: another would need a process, and all scripts, anew. */
const left = new WeakMap<Browser, Page>();

/** One reader of one portal, with everything that the browser complains about. */
export class Visit {
  readonly complaints: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly browser: Browser,
    private readonly origin: string,
  ) {
    page.on("pageerror", this.onError);
    page.on("console", this.onMessage);
  }

  static async begin(browser: Browser, origin: string, options: VisitOptions = {}): Promise<Visit> {
    const { width = 1280, height = 800, scheme = "light", isFirst = false } = options;
    const page = isFirst ? await browser.newPage() : await pageOf(browser);
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme: scheme });
    page.setDefaultTimeout(10_000);
    return new Visit(page, browser, origin);
  }

  private readonly onError = (error: Error) => {
    this.complaints.push(`uncaught: ${error.message}`);
  };

  // Violations of the content security policy arrive here too.
  private readonly onMessage = (message: ConsoleMessage) => {
    // Of a page that is a text, the browser asks for an icon by itself, at a moment of its own.
    if (message.location().url.endsWith("/favicon.ico")) return;
    if (message.type() === "error" || message.type() === "warning") {
      this.complaints.push(`${message.text()} (${message.location().url})`);
    }
  };

  /** Opens an address and waits until it shows its title. */
  async open(path: string): Promise<Page> {
    await this.goTo(path);
    await this.page.locator("#page-title").waitFor();
    return this.page;
  }

  /** Opens an address, whatever it shows. */
  async goTo(path: string): Promise<void> {
    await this.page.goto(this.origin + path);
  }

  /** The path of the address, with its parameters. */
  get address(): string {
    return this.page.url().slice(this.origin.length);
  }

  /** Takes back the complaints that a test has provoked. */
  forgive(provoked: RegExp): void {
    const others = this.complaints.filter((complaint) => !provoked.test(complaint));
    this.complaints.splice(0, this.complaints.length, ...others);
  }

  /**
   * Ends the visit, which went without a complaint of the browser's, and leaves the page as new but for the files
   * that it keeps. Who adds an init script to the page disposes of it.
   */
  async end(): Promise<void> {
    const { page, browser } = this;
    await leave(page);
    page.off("pageerror", this.onError);
    page.off("console", this.onMessage);
    if (this.complaints.length > 0 || left.has(browser)) {
      await page.context().close();
    } else {
      await page.unrouteAll({ behavior: "ignoreErrors" });
      await page.context().clearCookies();
      await page.context().clearPermissions();
      left.set(browser, page);
    }
    expect(this.complaints).toEqual([]);
  }

  /** Ends a visit of which nobody knows how it left the page. */
  async abandon(): Promise<void> {
    await this.page.context().close();
  }
}

async function pageOf(browser: Browser): Promise<Page> {
  const page = left.get(browser);
  left.delete(browser);
  return page ?? browser.newPage();
}

/** Has a page go to a blank one by itself: so the next visit of its origin goes on in the same process. */
async function leave(page: Page): Promise<void> {
  const blank = page.waitForURL("about:blank");
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
    location.replace("about:blank");
  });
  await blank;
}
