import type { SortKey } from "../model/order";

/** A column of the table of commitments. */
export interface Column {
  readonly key: SortKey;
  readonly label: string;
  readonly align: "left" | "right";
}

const FACTS: readonly Column[] = [
  { key: "name", label: "Commitment", align: "left" },
  { key: "met", label: "Met", align: "right" },
  { key: "missed", label: "Missed", align: "right" },
  { key: "ahead", label: "Ahead", align: "right" },
  { key: "owed", label: "Owed so far", align: "right" },
  { key: "next", label: "Next period", align: "left" },
  { key: "spend", label: "Spend a day", align: "left" },
];

const WITHOUT_OUTLOOK: readonly Column[] = [...FACTS, { key: "status", label: "Now", align: "left" }];

const WITH_OUTLOOK: readonly Column[] = [
  ...FACTS,
  { key: "status", label: "Outlook", align: "left" },
  { key: "expected", label: "Expected owed", align: "right" },
];

/** The columns of a company that has an outlook, or has none. */
export function columnsOf(hasOutlook: boolean): readonly Column[] {
  return hasOutlook ? WITH_OUTLOOK : WITHOUT_OUTLOOK;
}
