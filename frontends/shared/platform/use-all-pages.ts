import type { DescMessage, DescMethodUnary, MessageInitShape, MessageShape } from "@portal/rpc";
import { useMemo } from "react";
import { type Paging, useFollowingPages } from "./use-following-pages";
import { useRead } from "./use-read";

/** A list as far as it has arrived. */
export interface AllPages<Page, Item> {
  /** The reply to the first read, with what it says beside its items. */
  readonly first: Page | undefined;
  readonly items: readonly Item[];
  /** Whether every page has arrived. */
  readonly isComplete: boolean;
  /** What is shown answers the address before this one. */
  readonly isPrevious: boolean;
  /** The first read failed: there is nothing to show. */
  readonly error: unknown;
  /** A later page failed: what has arrived is still there. */
  readonly restError: unknown;
  /** Sends the read that failed again. */
  readonly refetch: () => void;
}

/** Reads a whole list, page by page, and shows what is there as it arrives. */
export function useAllPages<I extends DescMessage, O extends DescMessage, Item>(
  method: DescMethodUnary<I, O>,
  input: MessageInitShape<I>,
  paging: Paging<I, O, Item>,
): AllPages<MessageShape<O>, Item> {
  const first = useRead(method, input, { keepPrevious: true });
  const page = first.data;
  const rest = useFollowingPages(method, page ? paging.tokenOf(page) : "", paging);
  // The functions of `paging` say the same at every rendering; the pages are what changes.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const items = useMemo(() => (page ? [...paging.itemsOf(page), ...rest.items] : []), [page, rest.items]);
  return {
    first: page,
    items,
    isComplete: page !== undefined && rest.isComplete,
    isPrevious: first.isPrevious,
    error: first.error,
    restError: rest.error,
    refetch: first.error ? first.refetch : rest.retry,
  };
}
