import { QueryClient, type Transport } from "@portal/rpc";
import { type RenderResult, render } from "@testing-library/react";
import type { ReactNode } from "react";
import { patchHistoryApi } from "single-spa";
import { Providers } from "./providers";

export { Code, ConnectError, createRouterTransport } from "@connectrpc/connect";

// In the portal the shell does this when it starts: from then on a change of the address is an event.
patchHistoryApi();

export interface RenderOptions {
  /** Answers the reads, usually `createRouterTransport` with the handlers of the test. */
  readonly transport: Transport;
  /** The address the screen believes it is at, such as `/companies/cyberdyne?as-of=2024-06-30`. */
  readonly url: string;
}

export interface RenderedForTest extends RenderResult {
  readonly queryClient: QueryClient;
}

/** Renders a screen as the portal would, on a cache of its own and without retries. */
export function renderForTest(ui: ReactNode, { transport, url }: RenderOptions): RenderedForTest {
  history.replaceState(null, "", url);
  const queryClient = new QueryClient({
    defaultOptions: { queries: { retry: false, gcTime: Number.POSITIVE_INFINITY } },
  });
  const result = render(
    <Providers queryClient={queryClient} transport={transport}>
      {ui}
    </Providers>,
  );
  return { ...result, queryClient };
}
