import { type ForecastBasis, ForecastReadiness } from "@portal/contracts/commitment/v1/outlook_pb";
import { formatStart } from "@portal/ui";
import { texts } from "../texts";
import type { CommitmentRow } from "./commitment-row";

/** Commitments that lack the same history. */
export interface ShortHistory {
  readonly names: readonly string[];
  /** Why they have no outlook, and what would be enough, to follow their names. */
  readonly words: string;
}

/** The commitments that have too little history for an outlook; those that lack the same stand together. */
export function shortHistories(
  rows: readonly Pick<CommitmentRow, "name" | "basis">[],
): readonly ShortHistory[] {
  const alike = new Map<string, { basis: ForecastBasis; names: string[] }>();
  for (const { name, basis } of rows) {
    const reason = historyWords(basis, 1);
    if (!basis || reason === undefined) continue;
    const group = alike.get(reason);
    if (group) group.names.push(name);
    else alike.set(reason, { basis, names: [name] });
  }
  return [...alike.values()].map(({ basis, names }) => ({
    names,
    words: historyWords(basis, names.length) ?? "",
  }));
}

/** Undefined if there is an outlook, or none is needed. */
function historyWords(basis: ForecastBasis | undefined, commitments: number): string | undefined {
  switch (basis?.readiness) {
    case ForecastReadiness.TOO_FEW_DAYS: {
      const from = basis.enoughHistoryTime && formatStart(basis.enoughHistoryTime);
      return texts.history.tooFewDays(commitments, basis.historyDayCount, from);
    }
    case ForecastReadiness.TOO_FEW_DAYS_WITH_SPEND:
      return texts.history.tooFewSpendDays(commitments, basis.spendDayCount);
    case ForecastReadiness.NO_HISTORY:
      return texts.history.none(commitments);
    default:
      return undefined;
  }
}
