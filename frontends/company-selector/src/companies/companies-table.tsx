import type { CompanySummary } from "@portal/contracts/commitment/v1/company_summary_pb";
import { paths } from "@portal/platform";
import {
  formatCount,
  formatEnd,
  formatOwed,
  Glyph,
  nanosOf,
  plural,
  type Status,
  statusColour,
  styled,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableFooter,
  TableHead,
  TableRow,
} from "@portal/ui";
import { daysBehind } from "./sentences";
import type { CompaniesTotals } from "./totals";

interface CompaniesTableProps {
  /** In order. */
  readonly summaries: readonly CompanySummary[];
  /** How many of them are drawn. */
  readonly shown: number;
  readonly totals: CompaniesTotals;
}

/** A column of counts, with the status that it counts. */
interface CountColumn {
  readonly key: "missed" | "met" | "awaiting" | "open" | "upcoming";
  readonly status: Status;
  readonly label: string;
}

const COUNTS: readonly CountColumn[] = [
  { key: "missed", status: "missed", label: "Missed" },
  { key: "met", status: "met", label: "Met" },
  { key: "awaiting", status: "awaiting", label: "Awaiting" },
  { key: "open", status: "open", label: "Open" },
  { key: "upcoming", status: "upcoming", label: "Upcoming" },
];

/** The companies in figures, those to look at first on top. */
export function CompaniesTable({ summaries, shown, totals }: CompaniesTableProps) {
  return (
    <Container>
      <Table aria-labelledby="companies">
        <TableHead>
          <TableRow>
            <TableCell>Company</TableCell>
            {COUNTS.map((column) => (
              <CountHead key={column.key} column={column} />
            ))}
            <TableCell align="right" aria-sort="descending">
              <b>Owed so far</b>
            </TableCell>
            <TableCell className="next">Next period</TableCell>
            <TableCell align="right">Data through</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {summaries.slice(0, shown).map((summary) => (
            <CompanyCells key={summary.companyId} summary={summary} behind={daysBehind(summary, summaries)} />
          ))}
        </TableBody>
        <TableFooter>
          <TableRow>
            <TableCell component="th" scope="row">
              All {formatCount(totals.companies)}
            </TableCell>
            {COUNTS.map(({ key }) => (
              <TableCell key={key} align="right">
                {formatCount(totals[key])}
              </TableCell>
            ))}
            <TableCell align="right">{formatOwed(totals.owed)}</TableCell>
            <TableCell className="next" />
            <TableCell />
          </TableRow>
        </TableFooter>
      </Table>
    </Container>
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

function CompanyCells({ summary, behind }: { summary: CompanySummary; behind: number }) {
  const { companyId, companyDisplayName, commitmentCount, counts, owed, dataThroughTime } = summary;
  const cells = {
    missed: counts?.missed ?? 0,
    met: counts?.met ?? 0,
    awaiting: counts?.awaitingData ?? 0,
    open: counts?.open ?? 0,
    upcoming: counts?.upcoming ?? 0,
  };
  return (
    <TableRow>
      <TableCell component="th" scope="row" className="name">
        <a className="quiet" href={paths.company(companyId)}>
          {companyDisplayName}
        </a>
        <small>{plural(commitmentCount, "commitment")}</small>
      </TableCell>
      {COUNTS.map(({ key }) => (
        <TableCell key={key} align="right" className={cells[key] === 0 ? "none" : undefined}>
          {formatCount(cells[key])}
        </TableCell>
      ))}
      <TableCell align="right" className={nanosOf(owed) === 0n ? "none" : undefined}>
        {formatOwed(nanosOf(owed))}
      </TableCell>
      <TableCell className="next">
        <NextPeriod summary={summary} />
      </TableCell>
      <TableCell align="right">
        {behind > 0 ? (
          <b>{formatEnd(dataThroughTime)}</b>
        ) : dataThroughTime ? (
          formatEnd(dataThroughTime)
        ) : (
          "no data"
        )}
        {behind > 0 ? <small>{plural(behind, "day")} behind</small> : null}
      </TableCell>
    </TableRow>
  );
}

function NextPeriod({ summary: { companyId, nextCheckin, period } }: { summary: CompanySummary }) {
  if (!nextCheckin) {
    return (
      <>
        None left<small>{period ? `ended ${formatEnd(period.end)}` : ""}</small>
      </>
    );
  }
  const { commitmentId, commitmentDisplayName, checkinNumber } = nextCheckin;
  return (
    <>
      <a className="quiet" href={paths.checkin(companyId, commitmentId, checkinNumber)}>
        {commitmentDisplayName}
      </a>
      <small>to {formatEnd(nextCheckin.period?.end)}</small>
    </>
  );
}

const Container = styled(TableContainer)({
  overflowX: "auto",
  "& small": {
    display: "block",
    fontSize: "0.75rem",
    lineHeight: "16px",
    color: "var(--ink-2)",
    fontWeight: 400,
  },
  "& b": { color: "var(--ink)" },
  "& tbody th": { fontWeight: 400, minWidth: 120, maxWidth: 300, overflowWrap: "anywhere" },
  "& .name a": { fontWeight: 600 },
  "& .next": { paddingLeft: 32, minWidth: 140 },
  "& .none": { color: "var(--ink-2)" },
  "& .count-head": { display: "inline-flex", alignItems: "center", gap: 6, verticalAlign: "bottom" },
  "& .count-head svg": { display: "block" },
  "& tbody tr:hover": { background: "var(--sunken)" },
  // Where room gets scarce the columns move together, then what each company's own page tells first goes.
  "@media (max-width: 1119.95px)": {
    "& th, & td": { paddingLeft: 5, paddingRight: 5 },
    "& .next": { paddingLeft: 16, minWidth: 0 },
  },
  "@media (max-width: 959.95px)": {
    "& .next, & .count-head svg": { display: "none" },
    "& tbody th": { minWidth: 96 },
  },
});
