import type { CompanySummary, TotalOutlook } from "@portal/contracts/commitment/v1/company_summary_pb";
import type { Timestamp } from "@portal/rpc";
import { useMemo } from "react";
import { isForeseen, withOutlooks } from "./companies/with-outlooks";
import { type Summaries, useSummariesWithOutlook } from "./use-summaries";

/** How far the estimates have come; "absent" where the answer has none, and "failed" where there was no answer. */
export type Progress = "pending" | "ready" | "absent" | "failed";

export interface Outlooks {
  /** The facts in their order, with outlooks as far as they have arrived. */
  readonly summaries: readonly CompanySummary[];
  /** Of all companies together, once it is known and about the facts on screen. */
  readonly total: TotalOutlook | undefined;
  readonly progress: Progress;
  readonly error: unknown;
  readonly retry: () => void;
}

/** Reads the outlook of companies whose facts are on screen already. */
export function useOutlooks(asOf: Timestamp | undefined, facts: readonly CompanySummary[]): Outlooks {
  const read = useSummariesWithOutlook(asOf);
  const summaries = useMemo(() => withOutlooks(facts, read.items), [facts, read.items]);
  const progress = progressOf(read, summaries);
  return {
    summaries,
    total: progress === "ready" && !read.isPrevious ? read.first?.totalOutlook : undefined,
    progress,
    error: read.error ?? read.restError,
    retry: read.refetch,
  };
}

function progressOf(read: Summaries, summaries: readonly CompanySummary[]): Progress {
  // What has been read stays when reading it again fails.
  if (isForeseen(summaries)) return "ready";
  if (read.error || read.restError) return "failed";
  if (!read.isComplete || read.isPrevious) return "pending";
  return summaries.some(({ outlook }) => outlook) ? "ready" : "absent";
}
