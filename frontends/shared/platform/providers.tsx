import { type QueryClient, QueryClientProvider, type Transport, TransportProvider } from "@portal/rpc";
import type { ReactNode } from "react";
import { Boundary } from "./boundary";
import { useRoute } from "./navigation";

interface Props {
  readonly queryClient: QueryClient;
  readonly transport: Transport;
  readonly children: ReactNode;
}

/** What every microfrontend stands on: transport, cache, and a boundary around its failures. */
export function Providers({ queryClient, transport, children }: Props): ReactNode {
  return (
    <TransportProvider transport={transport}>
      <QueryClientProvider client={queryClient}>
        <RouteBoundary onRetry={() => forgetFailures(queryClient)}>{children}</RouteBoundary>
      </QueryClientProvider>
    </TransportProvider>
  );
}

function RouteBoundary({
  onRetry,
  children,
}: {
  readonly onRetry: () => void;
  readonly children: ReactNode;
}) {
  const { params: _params, ...route } = useRoute();
  return (
    <Boundary address={JSON.stringify(route)} onRetry={onRetry}>
      {children}
    </Boundary>
  );
}

/** A failed read would throw again at once from the cache. */
function forgetFailures(queryClient: QueryClient): void {
  queryClient.removeQueries({ predicate: (query) => query.state.status === "error" });
}
