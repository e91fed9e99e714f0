import type { Locator, Page } from "playwright-core";
import type { Host, HostPage } from "./host-page";

/** An event of a widget, as its page heard it. */
export interface Heard {
  readonly type: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** A page of another team, open in the reader's browser. */
export class Embedding {
  constructor(
    readonly page: Page,
    private readonly host: Host,
  ) {}

  get origin(): string {
    return this.host.origin;
  }

  /** Opens a page with widgets in it, and keeps their events; links are not followed. */
  async open(hostPage: HostPage): Promise<void> {
    const head = `${hostPage.head ?? ""}<script src="/listen.js"></script>`;
    this.host.show({ ...hostPage, head, files: { ...hostPage.files, "/listen.js": LISTEN } });
    await this.page.goto(this.host.origin);
  }

  /** The widget of a place in the page, from 0. */
  widget(place = 0): Locator {
    return this.page.locator("commitment-widget").nth(place);
  }

  /** What stands in a widget. */
  frame(place = 0): Locator {
    return this.widget(place).locator(".frame");
  }

  heard(): Promise<readonly Heard[]> {
    return this.page.evaluate("heard");
  }
}

const LISTEN = `
  globalThis.heard = [];
  for (const name of ["ready", "error", "select", "navigate"]) {
    document.addEventListener("commitment:" + name, (event) => {
      heard.push({ type: name, detail: event.detail });
      if (event.cancelable) event.preventDefault();
    });
  }
`;

/** The element of a commitment of the sample. */
export function widgetOf(commitment: string, attributes = "", company = "cyberdyne"): string {
  return `<commitment-widget company-id="${company}" commitment-id="${commitment}" ${attributes}></commitment-widget>`;
}
