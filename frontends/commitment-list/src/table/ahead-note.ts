import { formatCount } from "@portal/ui";
import type { Totals } from "../model/totals";
import { texts } from "../texts";

/** What is neither closed nor ahead of a commitment or of several; undefined if nothing is. */
export function aheadNote({ awaiting, noData }: Pick<Totals, "awaiting" | "noData">): string | undefined {
  if (awaiting > 0) return texts.commitment.awaiting(formatCount(awaiting));
  return noData > 0 ? texts.commitment.noData(formatCount(noData)) : undefined;
}
