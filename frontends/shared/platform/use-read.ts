import {
  type ConnectError,
  type DescMessage,
  type DescMethodUnary,
  type MessageInitShape,
  type MessageShape,
  type SkipToken,
  useQuery,
} from "@portal/rpc";

/** A read as a screen sees it. */
export interface Read<T> {
  readonly data: T | undefined;
  /** Why there are no data. */
  readonly error: ConnectError | null;
  /** No answer yet. */
  readonly isPending: boolean;
  /** The data on screen answer the read before this one; see `keepPrevious`. */
  readonly isPrevious: boolean;
  readonly refetch: () => void;
}

export interface ReadOptions {
  readonly enabled?: boolean;
  /**
   * Whether the reply to the read before stays on screen until this one is answered: for the next page or
   * another order of the same rows. Never across companies.
   */
  readonly keepPrevious?: boolean;
}

/** Reads data with the product's rules for retry and freshness. */
export function useRead<I extends DescMessage, O extends DescMessage>(
  method: DescMethodUnary<I, O>,
  input: MessageInitShape<I> | SkipToken,
  { enabled = true, keepPrevious = false }: ReadOptions = {},
): Read<MessageShape<O>> {
  const company = companyOf(input);
  const { data, error, isPending, isPlaceholderData, refetch } = useQuery(method, input, {
    enabled,
    ...(keepPrevious
      ? {
          placeholderData: (previous, query) =>
            companyOf(query?.queryKey[1].input) === company ? previous : undefined,
        }
      : {}),
  });
  return {
    data,
    // What was read stays on screen when reading it anew fails; the shell says that it is not the latest.
    error: data === undefined ? error : null,
    isPending,
    isPrevious: isPlaceholderData,
    refetch: () => void refetch(),
  };
}

/** The company a request is about; requests and their cache keys name it alike. */
function companyOf(input: unknown): unknown {
  return typeof input === "object" && input !== null && "companyId" in input ? input.companyId : undefined;
}
