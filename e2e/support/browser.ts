import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { expect } from "vitest";

export type Scheme = "light" | "dark";

/** How a visitor comes. */
export interface VisitOptions {
  readonly width?: number;
  readonly height?: number;
  readonly scheme?: Scheme;
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

/** One reader of one portal, with everything that the browser complains about. */
export class Visit {
  readonly complaints: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly origin: string,
  ) {
    page.on("pageerror", (error) => this.complaints.push(`uncaught: ${error.message}`));
    // Violations of the content security policy arrive here too.
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") {
        this.complaints.push(`${message.text()} (${message.location().url})`);
      }
    });
  }

  static async begin(browser: Browser, origin: string, options: VisitOptions = {}): Promise<Visit> {
    const { width = 1280, height = 800, scheme = "light" } = options;
    const page = await browser.newPage({ viewport: { width, height }, colorScheme: scheme });
    page.setDefaultTimeout(10_000);
    return new Visit(page, origin);
  }

  /** Opens an address and waits until it shows its title. */
  async open(path: string): Promise<Page> {
    await this.page.goto(this.origin + path);
    await this.page.locator("#page-title").waitFor();
    return this.page;
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

  /** Ends the visit, which went without a complaint of the browser's. */
  async end(): Promise<void> {
    await this.page.close();
    expect(this.complaints).toEqual([]);
  }
}
