import { useQueryClient, useTransport } from "@portal/rpc";
import { useEffect, useEffectEvent } from "react";
import type { Need } from "./needs";
import { whenIdle } from "./when-settled";

/**
 * Reads what the reader may well ask for next, when the browser has nothing else to do.
 *
 * @param page what the reads belong to; they are sent once for each
 */
export function useReadAhead(page: string, reads: readonly Need[]): void {
  const queryClient = useQueryClient();
  const transport = useTransport();
  const readAll = useEffectEvent(() => {
    for (const { prefetch } of reads) void prefetch(queryClient, transport);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page reads ahead again
  useEffect(() => whenIdle(() => readAll()), [page]);
}
