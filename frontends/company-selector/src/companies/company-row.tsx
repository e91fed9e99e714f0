import type { CompanySummary } from "@portal/contracts/commitment/v1/company_summary_pb";
import { paths } from "@portal/platform";
import { formatCount, formatOwed, nanosOf, Pending, TableCell, TableRow } from "@portal/ui";
import { texts } from "../texts";
import type { Progress } from "../use-outlooks";
import { type CountColumn, hasEstimates } from "./columns";
import { countedCell } from "./counted";
import { undecidedCount } from "./expected";
import { ExpectedAbout, ExpectedOwed } from "./expected-cell";
import { NextPeriod } from "./next-period";
import { companiesTotals } from "./totals";

interface CompanyRowProps {
  readonly summary: CompanySummary;
  readonly columns: readonly CountColumn[];
  readonly progress: Progress;
  /** The days by which its data end before those of the others; 0 if that is not worth a word. */
  readonly behind: number;
  /** The question is about an earlier moment than the end of the data. */
  readonly isPast: boolean;
}

/** A company in the table. */
export function CompanyRow({ summary, columns, progress, behind, isPast }: CompanyRowProps) {
  const { companyId, companyDisplayName, commitmentCount, owed } = summary;
  const isPending = progress === "pending";
  return (
    <TableRow>
      <TableCell component="th" scope="row" className="name">
        <a className="quiet" href={paths.company(companyId)}>
          {companyDisplayName}
        </a>
        <small>{texts.table.commitments(commitmentCount)}</small>
      </TableCell>
      <CountCells {...{ summary, columns, isPending }} />
      <TableCell align="right" className={nanosOf(owed) === 0n ? "none" : undefined}>
        {formatOwed(nanosOf(owed))}
      </TableCell>
      {hasEstimates(progress) ? (
        <TableCell align="right">
          <ExpectedOwed {...{ summary, isPending }} />
          <small className="range">
            <ExpectedAbout {...{ summary, isPending }} />
          </small>
        </TableCell>
      ) : null}
      <TableCell className="next">
        <NextPeriod {...{ summary, isPending }} />
      </TableCell>
      <TableCell className="data" align="right">
        <CountedData {...{ summary, behind, isPast }} />
      </TableCell>
    </TableRow>
  );
}

interface CountCellsProps {
  readonly summary: CompanySummary;
  readonly columns: readonly CountColumn[];
  readonly isPending: boolean;
}

function CountCells({ summary, columns, isPending }: CountCellsProps) {
  const own = companiesTotals([summary]);
  const isUnknown = summary.outlook === undefined && undecidedCount(summary) > 0;
  return columns.map(({ key, isEstimate }) => {
    if (isEstimate && isUnknown) {
      return (
        <TableCell key={key} align="right" className="none">
          {isPending ? <Pending width="1.2em" /> : texts.table.unknown}
        </TableCell>
      );
    }
    return (
      <TableCell key={key} align="right" className={own[key] === 0 ? "none" : undefined}>
        {formatCount(own[key])}
      </TableCell>
    );
  });
}

function CountedData({ summary, behind, isPast }: Pick<CompanyRowProps, "summary" | "behind" | "isPast">) {
  const counted = countedCell(summary, isPast);
  if (behind === 0) return counted;
  return (
    <>
      <b>{counted}</b>
      <small>{texts.table.behind(behind)}</small>
    </>
  );
}
