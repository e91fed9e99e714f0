import type { CommitmentRow } from "./commitment-row";

/** Which commitments are shown, as it stands in the address. */
export type Filter = "all" | "attention";

/** From more commitments than this on, only those that need attention are shown at first. */
const FEW = 20;

/** The filter of a company without a choice in the address. */
export function defaultFilter(rows: readonly CommitmentRow[]): Filter {
  return rows.length > FEW && rows.some((row) => row.needsAttention) ? "attention" : "all";
}

/** Reads the address; anything unknown is the default. */
export function parseFilter(text: string | null, rows: readonly CommitmentRow[]): Filter {
  return text === "all" || text === "attention" ? text : defaultFilter(rows);
}

export function filtered(rows: readonly CommitmentRow[], filter: Filter): readonly CommitmentRow[] {
  return filter === "all" ? rows : rows.filter((row) => row.needsAttention);
}
