import {
  createQueryOptions,
  type DescMessage,
  type DescMethodUnary,
  type MessageInitShape,
  type QueryClient,
  type Transport,
} from "@portal/rpc";

/** A read that a first screen cannot do without; built by `need`, which checks request against method. */
export interface Need {
  readonly prefetch: (queryClient: QueryClient, transport: Transport) => Promise<void>;
}

/** Declares a read of the first screen. */
export function need<I extends DescMessage, O extends DescMessage>(
  method: DescMethodUnary<I, O>,
  input: MessageInitShape<I>,
): Need {
  return {
    prefetch: (queryClient, transport) =>
      queryClient.prefetchQuery(createQueryOptions(method, input, { transport })),
  };
}
