import {
  createQueryOptions,
  type DescMessage,
  type DescMethodUnary,
  type MessageInitShape,
  type MessageShape,
  useQueryClient,
  useTransport,
} from "@portal/rpc";
import { useEffect, useEffectEvent, useState } from "react";
import { onReconnected } from "./connection";
import { isUnavailable } from "./problem";

/** How a method pages. */
export interface Paging<I extends DescMessage, O extends DescMessage, Item> {
  readonly itemsOf: (page: MessageShape<O>) => readonly Item[];
  /** The token of the next page; empty on the last. */
  readonly tokenOf: (page: MessageShape<O>) => string;
  /** The request for a later page. */
  readonly nextInput: (pageToken: string) => MessageInitShape<I>;
}

export interface FollowingPages<Item> {
  readonly items: readonly Item[];
  readonly isComplete: boolean;
  readonly error: unknown;
  readonly retry: () => void;
}

interface Progress<Item> {
  /** The token that this progress began with; another one begins anew. */
  readonly firstToken: string;
  readonly items: readonly Item[];
  readonly nextToken: string;
  readonly error?: unknown;
}

/** Reads the pages after the first, one by one, and hands over each as it arrives. */
export function useFollowingPages<I extends DescMessage, O extends DescMessage, Item>(
  method: DescMethodUnary<I, O>,
  firstToken: string,
  { itemsOf, tokenOf, nextInput }: Paging<I, O, Item>,
): FollowingPages<Item> {
  const queryClient = useQueryClient();
  const transport = useTransport();
  const [known, setProgress] = useState<Progress<Item>>({ firstToken, items: NONE, nextToken: firstToken });
  const progress =
    known.firstToken === firstToken ? known : { firstToken, items: NONE, nextToken: firstToken };
  const { nextToken, error } = progress;

  // A token stands for its request: nothing else can change the page that it names.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (!nextToken || error) return;
    let isCurrent = true;
    queryClient.fetchQuery(createQueryOptions(method, nextInput(nextToken), { transport })).then(
      (page) => {
        if (isCurrent) setProgress(withPage(progress, itemsOf(page), tokenOf(page)));
      },
      (failure: unknown) => {
        if (isCurrent) setProgress({ ...progress, error: failure });
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [nextToken, error]);

  const retry = () => setProgress({ firstToken, items: progress.items, nextToken });
  const retryLater = useEffectEvent(retry);
  const isUnreached = isUnavailable(error);
  useEffect(() => (isUnreached ? onReconnected(() => retryLater()) : undefined), [isUnreached]);

  return { items: progress.items, isComplete: !nextToken, error, retry };
}

/** One empty list, so that nothing that depends on it is worked out anew. */
const NONE: readonly never[] = [];

function withPage<Item>(progress: Progress<Item>, items: readonly Item[], nextToken: string): Progress<Item> {
  // A token that comes back would be read for ever.
  const isStuck = nextToken === progress.nextToken;
  return { ...progress, items: [...progress.items, ...items], nextToken: isStuck ? "" : nextToken };
}
