import type { Period } from "@portal/contracts/common/v1/period_pb";

/** A bigint is nanos of a dollar, written exactly: "1204.5", with up to nine decimals and no grouping. */
export type CsvCell = string | number | bigint | null;

export interface CsvTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly CsvCell[])[];
}

/** A file that a page offers. */
export type Export = TableExport | LineItemsExport;

interface NamedExport {
  /** What it is called where there is a choice. */
  readonly label: string;
  /** What its file name starts with; the moments of its figures follow. */
  readonly name: string;
}

export interface TableExport extends NamedExport {
  readonly kind: "table";
  /** The complete table, not only the rows on screen. */
  readonly table: () => CsvTable | Promise<CsvTable>;
}

/** All line items of a company in a period, as the services stream them. */
export interface LineItemsExport extends NamedExport {
  readonly kind: "line-items";
  readonly companyId: string;
  /** Left out, all services. */
  readonly serviceCode?: string;
  readonly period: Period;
}
