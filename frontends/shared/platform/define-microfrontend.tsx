import * as React from "react";
import * as ReactDOMClient from "react-dom/client";
import type { AppProps, LifeCycleFn } from "single-spa";
import singleSpaReact from "single-spa-react";
import { parseRoute, type Route } from "./address";
import type { Need } from "./needs";
import { Providers } from "./providers";
import { queryClient } from "./query-client";
import { transport } from "./transport";

/** How long the skeleton waits for the first data before the screen takes over with its own. */
const FIRST_DATA_WAIT_MS = 1_500;

/** What the shell calls. */
export interface Microfrontend {
  readonly bootstrap: LifeCycleFn<object>;
  readonly mount: LifeCycleFn<object>;
  readonly unmount: LifeCycleFn<object>;
  /** Asks for what an address needs before the reader is there; resolves when it has come, well or badly. */
  readonly readAhead: (route: Route) => Promise<void>;
}

export interface MicrofrontendOptions {
  /** Unique in the portal; also keeps generated ids of one root apart from another's. */
  readonly name: string;
  /** The reads without which the first screen of an address is only a skeleton. */
  readonly needs?: (route: Route) => readonly Need[];
}

/** Makes a React component a microfrontend: the only place that knows how the two meet. */
export function defineMicrofrontend(
  Root: React.ComponentType,
  { name, needs }: MicrofrontendOptions,
): Microfrontend {
  const { bootstrap, mount, unmount } = singleSpaReact<object>({
    React,
    ReactDOMClient: {
      createRoot: (element: Element) => ReactDOMClient.createRoot(element, { identifierPrefix: `${name}-` }),
    },
    rootComponent: () => (
      <Providers queryClient={queryClient} transport={transport}>
        <Root />
      </Providers>
    ),
    // The boundary stands inside Providers, where it can use the cache.
    suppressComponentDidCatchWarning: true,
  });
  return {
    bootstrap,
    mount: async (props: AppProps) => {
      await firstData(needs?.(parseRoute(location)) ?? []);
      return mount(props);
    },
    unmount,
    readAhead: (route) => readAll(needs?.(route) ?? []),
  };
}

/** Resolves when the reads are answered, well or badly, or when waiting gets too long. */
async function firstData(needs: readonly Need[]): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise((resolve) => {
    timer = setTimeout(resolve, FIRST_DATA_WAIT_MS);
  });
  await Promise.race([readAll(needs), patience]);
  clearTimeout(timer);
}

async function readAll(needs: readonly Need[]): Promise<void> {
  await Promise.all(needs.map((each) => each.prefetch(queryClient, transport)));
}
