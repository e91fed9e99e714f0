import type { CompanySummary } from "@portal/contracts/commitment/v1/company_summary_pb";
import type { MoneyRange } from "@portal/contracts/commitment/v1/outlook_pb";
import {
  Estimate,
  formatCount,
  formatOwed,
  Glyph,
  Pending,
  RangeText,
  statusColour,
  Table,
  TableBody,
  TableCell,
  TableFooter,
  TableHead,
  TableRow,
} from "@portal/ui";
import { texts } from "../texts";
import type { Progress } from "../use-outlooks";
import { type CountColumn, countColumns, hasEstimates } from "./columns";
import { CompaniesTableFrame } from "./companies-table-frame";
import { CompanyRow } from "./company-row";
import { daysBehind } from "./sentences";
import { type CompaniesTotals, forecastTotal, formatExpected } from "./totals";

/** So many columns of counts, and amounts of so many characters ("$999,999.99"), have room beside the rest. */
const USUAL_COLUMNS = 6;
const USUAL_LENGTH = 11;

interface CompaniesTableProps {
  /** In order. */
  readonly summaries: readonly CompanySummary[];
  /** How many of them are drawn. */
  readonly shown: number;
  readonly totals: CompaniesTotals;
  /** Of what all companies together are expected to owe. */
  readonly range: MoneyRange | undefined;
  readonly progress: Progress;
  /** They stand in order of what they are expected to owe, not of what they owe so far. */
  readonly isByExpected: boolean;
  /** The question is about an earlier moment than the end of the data. */
  readonly isPast: boolean;
}

/** The companies in figures, those to look at first on top. */
export function CompaniesTable(props: CompaniesTableProps) {
  const { summaries, shown, totals, range, progress, isByExpected, isPast } = props;
  const columns = countColumns(progress, totals);
  return (
    <CompaniesTableFrame data-crowded={isCrowded(columns, totals)}>
      <Table aria-labelledby="companies">
        <Heads {...{ columns, progress, isByExpected, isPast }} />
        <TableBody>
          {summaries.slice(0, shown).map((summary) => (
            <CompanyRow
              key={summary.companyId}
              {...{ summary, columns, progress, isPast }}
              behind={daysBehind(summary, summaries)}
            />
          ))}
        </TableBody>
        <Totals {...{ columns, totals, range, progress }} />
      </Table>
    </CompaniesTableFrame>
  );
}

/** Whether the heads in full would make the table too wide for the widest page. */
function isCrowded(columns: readonly CountColumn[], { owed }: CompaniesTotals): boolean {
  return columns.length > USUAL_COLUMNS || formatOwed(owed).length > USUAL_LENGTH;
}

interface HeadsProps extends Pick<CompaniesTableProps, "progress" | "isByExpected" | "isPast"> {
  readonly columns: readonly CountColumn[];
}

function Heads({ columns, progress, isByExpected, isPast }: HeadsProps) {
  return (
    <TableHead>
      <TableRow>
        <TableCell>{texts.table.company}</TableCell>
        {columns.map((column) => (
          <CountHead key={column.key} column={column} />
        ))}
        <AmountHead label={texts.table.owed} isSorted={!isByExpected} />
        {hasEstimates(progress) ? (
          <AmountHead className="expected" label={texts.table.expected} isSorted={isByExpected} />
        ) : null}
        <TableCell className="next">{texts.table.next}</TableCell>
        <TableCell className="data" align="right">
          {isPast ? texts.table.dataBefore : texts.table.dataThrough}
        </TableCell>
      </TableRow>
    </TableHead>
  );
}

function CountHead({ column: { status, label } }: { column: CountColumn }) {
  return (
    <TableCell align="right">
      <span className="count-head">
        <span style={{ color: statusColour(status) }}>
          <Glyph status={status} />
        </span>
        {label}
      </span>
    </TableCell>
  );
}

interface AmountHeadProps {
  readonly label: string;
  /** The largest amounts of this column stand on top. */
  readonly isSorted: boolean;
  readonly className?: string;
}

function AmountHead({ label, isSorted, className }: AmountHeadProps) {
  return (
    <TableCell align="right" className={className} aria-sort={isSorted ? "descending" : undefined}>
      <span className="amount-head" data-label={label}>
        {label}
      </span>
    </TableCell>
  );
}

interface TotalsProps extends Pick<CompaniesTableProps, "totals" | "range" | "progress"> {
  readonly columns: readonly CountColumn[];
}

function Totals({ columns, totals, range, progress }: TotalsProps) {
  const isPending = progress === "pending";
  return (
    <TableFooter>
      <TableRow>
        <TableCell component="th" scope="row">
          {texts.table.all(totals.companies)}
        </TableCell>
        {columns.map(({ key, isEstimate }) => (
          <TableCell key={key} align="right">
            {isPending && isEstimate ? <Pending width="1.2em" /> : formatCount(totals[key])}
          </TableCell>
        ))}
        <TableCell align="right">{formatOwed(totals.owed)}</TableCell>
        {hasEstimates(progress) ? (
          <TableCell align="right">
            {isPending ? <Pending width="4em" /> : <ExpectedTotal totals={totals} range={range} />}
          </TableCell>
        ) : null}
        <TableCell className="next" />
        <TableCell className="data" />
      </TableRow>
    </TableFooter>
  );
}

function ExpectedTotal({ totals, range }: Pick<CompaniesTableProps, "totals" | "range">) {
  if (forecastTotal(totals) > 0) {
    return (
      <>
        <Estimate>{formatExpected(totals)}</Estimate>
        {range ? (
          <small className="range">
            <RangeText isShort range={range} owed={totals.owed} />
          </small>
        ) : null}
      </>
    );
  }
  const isUnknown = totals.awaiting + totals.open + totals.upcoming > 0;
  return isUnknown ? texts.table.unknown : formatOwed(totals.owed);
}
