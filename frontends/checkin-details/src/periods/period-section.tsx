import { setParams, useRoute } from "@portal/platform";
import {
  Section,
  SectionHeading,
  ShowMore,
  TableBody,
  TableContainer,
  TableHead,
  TableRow,
} from "@portal/ui";
import type { ReactNode } from "react";
import { DensePeriodTable, PeriodHeads, PeriodTable } from "./period-table";
import { STEP } from "./tables-height";

interface PeriodSectionProps<Row> {
  /** What stands in the address if more rows are shown: "closed". */
  readonly name: string;
  readonly title: string;
  readonly detail: string;
  readonly rows: readonly Row[];
  /** The heads of the columns after the period. */
  readonly heads: ReactNode;
  readonly row: (row: Row) => ReactNode;
  /** The foot of the table. */
  readonly totals: (shown: number) => ReactNode;
  /** What is counted, in the plural: "closed periods". */
  readonly noun: string;
  readonly isDense?: boolean;
  readonly children?: ReactNode;
}

/** A part of the page with a table of periods; a long one is shown step by step, and totals are of all of it. */
export function PeriodSection<Row>(props: PeriodSectionProps<Row>) {
  const { name, title, detail, rows, heads, row, totals, noun, isDense = false, children } = props;
  const { shown, showMore } = useShownRows(rows, name);
  const id = `${name}-title`;
  const PeriodsTable = isDense ? DensePeriodTable : PeriodTable;
  return (
    <Section aria-labelledby={id}>
      <SectionHeading id={id} title={title} detail={detail} />
      <TableContainer>
        <PeriodsTable aria-labelledby={id}>
          <TableHead>
            <TableRow>
              <PeriodHeads />
              {heads}
            </TableRow>
          </TableHead>
          <TableBody>{shown.map(row)}</TableBody>
          {totals(shown.length)}
        </PeriodsTable>
      </TableContainer>
      <ShowMore shown={shown.length} total={rows.length} noun={noun} onMore={showMore} />
      {children}
    </Section>
  );
}

/**
 * The first rows of a long table, and the way to more of them; how many is kept in the address, so that the way
 * back to a row finds it.
 */
function useShownRows<Row>(rows: readonly Row[], name: string) {
  const asked = Number(useRoute().params.get(name));
  const count = Number.isInteger(asked) && asked > STEP ? asked : STEP;
  return {
    shown: rows.slice(0, count),
    showMore: () => setParams({ [name]: String(count + STEP) }, { replace: true }),
  };
}
