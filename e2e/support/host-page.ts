import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";

/** A page of another team, with widgets in it. */
export interface HostPage {
  readonly body: string;
  readonly head?: string;
  /** How the page comes to the widget; by its script, if left out. */
  readonly loads?: "by script" | "by itself";
  /** Whether it makes code of text, which its policy then has to allow. */
  readonly makesCode?: boolean | undefined;
  /** Further files by path, such as scripts and styles. */
  readonly files?: Readonly<Record<string, string>>;
}

/** A server of another origin than the portal's, which shows one page at a time. */
export class Host {
  private page: HostPage = { body: "" };
  private readonly server = createServer((request, response) => this.answer(request, response));

  private constructor(
    readonly origin: string,
    private readonly portalUrl: string,
  ) {}

  /** @param origin one that the portal lets ask it, see `freeHostOrigin` */
  static async start(origin: string, portalUrl: string): Promise<Host> {
    const host = new Host(origin, portalUrl);
    await new Promise<void>((listening) => {
      host.server.listen(Number(new URL(origin).port), "127.0.0.1", listening);
    });
    return host;
  }

  stop(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((closed) => this.server.close(() => closed()));
  }

  /** Shows a page from now on. */
  show(page: HostPage): void {
    this.page = page;
  }

  /** Nothing is allowed but the page's own files and the lines that docs/widget.md asks for. */
  get policy(): string {
    return [
      "default-src 'none'",
      `script-src 'self' ${this.portalUrl}${this.page.makesCode ? " 'unsafe-eval'" : ""}`,
      `connect-src ${this.portalUrl}`,
      "style-src 'self'",
      "require-trusted-types-for 'script'",
    ].join("; ");
  }

  private readonly answer: RequestListener = (request, response) => {
    const path = request.url ?? "/";
    const file = this.page.files?.[path];
    if (path === "/") {
      response.setHeader("content-security-policy", this.policy);
      response.setHeader("content-type", "text/html; charset=utf-8");
      response.end(this.html());
    } else if (file !== undefined) {
      response.setHeader("content-type", path.endsWith(".css") ? "text/css" : "text/javascript");
      response.end(file);
    } else {
      response.statusCode = path === "/favicon.ico" ? 204 : 404;
      response.end();
    }
  };

  private html(): string {
    const { head = "", body, loads = "by script" } = this.page;
    const source = `${this.portalUrl}/widget/v1/commitment-widget.js`;
    const script = loads === "by script" ? `<script type="module" src="${source}"></script>` : "";
    return `<!doctype html><html lang="en"><head><title>Weekly notes</title>
      <meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">${head}${script}</head><body>${body}</body></html>`;
  }
}

/** An origin on this machine that nobody serves yet; under another name than the portal's, so another site too. */
export async function freeHostOrigin(): Promise<string> {
  const probe = createServer();
  await new Promise<void>((listening) => {
    probe.listen(0, "127.0.0.1", listening);
  });
  const { port } = probe.address() as AddressInfo;
  await new Promise((closed) => probe.close(closed));
  return `http://localhost:${port}`;
}
