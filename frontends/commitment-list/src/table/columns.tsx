import type { SortKey } from "../model/order";
import { texts } from "../texts";

/** A column of the table of commitments. */
export interface Column {
  readonly key: SortKey;
  readonly label: string;
  readonly align: "left" | "right";
}

const FACTS: readonly Column[] = [
  { key: "name", label: texts.columns.name, align: "left" },
  { key: "met", label: texts.columns.met, align: "right" },
  { key: "missed", label: texts.columns.missed, align: "right" },
  { key: "ahead", label: texts.columns.ahead, align: "right" },
  { key: "owed", label: texts.columns.owed, align: "right" },
  { key: "next", label: texts.columns.next, align: "left" },
  { key: "spend", label: texts.columns.spend, align: "left" },
];

const WITHOUT_OUTLOOK: readonly Column[] = [
  ...FACTS,
  { key: "status", label: texts.columns.now, align: "left" },
];

const WITH_OUTLOOK: readonly Column[] = [
  ...FACTS,
  { key: "status", label: texts.columns.outlook, align: "left" },
  { key: "expected", label: texts.columns.expected, align: "right" },
];

/** The columns of a company that has an outlook, or has none. */
export function columnsOf(hasOutlook: boolean): readonly Column[] {
  return hasOutlook ? WITH_OUTLOOK : WITHOUT_OUTLOOK;
}
