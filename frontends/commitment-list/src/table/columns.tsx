import type { SortKey } from "../model/order";

/** A column of the table of commitments. */
export interface Column {
  readonly key: SortKey;
  readonly label: string;
  readonly align: "left" | "right";
}

export const COLUMNS: readonly Column[] = [
  { key: "name", label: "Commitment", align: "left" },
  { key: "met", label: "Met", align: "right" },
  { key: "missed", label: "Missed", align: "right" },
  { key: "ahead", label: "Ahead", align: "right" },
  { key: "owed", label: "Owed so far", align: "right" },
  { key: "next", label: "Next period", align: "left" },
  { key: "spend", label: "Spend a day", align: "left" },
  { key: "status", label: "Now", align: "left" },
];
