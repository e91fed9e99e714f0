import { paths } from "@portal/platform";
import {
  formatChance,
  formatCount,
  formatEnd,
  formatMoney,
  formatOwed,
  nanosOf,
  Section,
  SectionHeading,
  styled,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  VerdictMark,
} from "@portal/ui";
import { memo } from "react";
import { ExpectedAmount } from "../expected-amount";
import type { CommitmentRow } from "../model/commitment-row";
import type { Expectation } from "../model/expected-owed";
import { totalsOf } from "../model/totals";
import { aheadNote } from "../table/ahead-note";
import { TotalsCells } from "../table/totals-cells";
import { texts } from "../texts";
import { reportTexts } from "../texts/report";
import { type Density, overruling } from "./sheet";

interface ReportTableProps {
  readonly companyId: string;
  readonly rows: readonly CommitmentRow[];
  /** The first of them, as far as they are drawn. */
  readonly drawn: readonly CommitmentRow[];
  /** Undefined without an outlook: then the table holds facts alone. */
  readonly expectation: Expectation | undefined;
  readonly density: Density;
}

/** The commitments in figures, all of them, with totals that add up. */
export function ReportTable({ companyId, rows, drawn, expectation, density }: ReportTableProps) {
  const heads = texts.columns;
  return (
    <Section aria-labelledby="report-commitments" className="on-paper">
      <SectionHeading title={texts.list.title} id="report-commitments" />
      <Rows aria-labelledby="report-commitments" data-density={density}>
        <TableHead>
          <TableRow>
            <TableCell>{heads.name}</TableCell>
            <TableCell align="right">{heads.met}</TableCell>
            <TableCell align="right">{heads.missed}</TableCell>
            <TableCell align="right">{heads.ahead}</TableCell>
            <TableCell align="right">{heads.owed}</TableCell>
            <TableCell className="next">{heads.next}</TableCell>
            <TableCell>{expectation ? heads.outlook : heads.now}</TableCell>
            {expectation ? <TableCell align="right">{heads.expected}</TableCell> : null}
          </TableRow>
        </TableHead>
        <TableBody>
          {drawn.map((row) => (
            <Row key={row.id} {...{ companyId, row, expectation }} />
          ))}
        </TableBody>
        <TotalsCells
          totals={totalsOf(rows, expectation)}
          label={texts.list.all(formatCount(rows.length))}
          hasOutlook={expectation !== undefined}
          gap={1}
          span={2}
          together={expectation?.together}
          before={undefined}
        />
      </Rows>
    </Section>
  );
}

interface RowProps extends Omit<ReportTableProps, "rows" | "drawn" | "density"> {
  readonly row: CommitmentRow;
}

const Row = memo(function Row({ companyId, row, expectation }: RowProps) {
  const note = aheadNote(row);
  return (
    <TableRow>
      <TableCell component="th" scope="row" className="name">
        <a className="quiet" href={paths.commitment(companyId, row.id)}>
          <b>{row.name}</b>
        </a>
        <small>{texts.commitment.about(row.serviceCode, row.every)}</small>
      </TableCell>
      <TableCell align="right">{formatCount(row.met)}</TableCell>
      <TableCell align="right">{formatCount(row.missed)}</TableCell>
      <TableCell align="right">
        {formatCount(row.ahead)}
        {note ? <small>{note}</small> : null}
      </TableCell>
      <TableCell align="right">{formatOwed(row.owed)}</TableCell>
      <TableCell className="next nowrap">{next(row)}</TableCell>
      <TableCell className="nowrap">
        <VerdictMark status={row.status} size={13} />
        {row.chance === undefined ? null : (
          <small>{texts.period.card.likely(formatChance(row.chance))}</small>
        )}
      </TableCell>
      {expectation ? (
        <TableCell align="right">
          <ExpectedAmount expected={expectation.byRow.get(row.id)} />
        </TableCell>
      ) : null}
    </TableRow>
  );
});

function next({ next: checkin, end }: CommitmentRow) {
  if (!checkin) {
    return (
      <>
        {texts.figures.noneLeft}
        <small>{texts.period.ended(formatEnd(end))}</small>
      </>
    );
  }
  return (
    <>
      {reportTexts.to(formatEnd(checkin.period?.end))}
      <small>{reportTexts.promised(formatMoney(nanosOf(checkin.amount)))}</small>
    </>
  );
}

const Rows = styled(Table)({
  "& small": {
    display: "block",
    fontSize: "0.75rem",
    lineHeight: "16px",
    color: "var(--ink-2)",
    fontWeight: 400,
    // Of ten billion, a range takes two lines.
    whiteSpace: "normal",
  },
  "& .name": { minWidth: 120, overflowWrap: "anywhere" },
  "& .next": { paddingInlineStart: 20 },
  "& tbody th": { fontWeight: 400 },
  // A line for each commitment: what the timeline and the pages of periods have is left to them.
  "@media print": overruling({
    "&[data-density=close] th, &[data-density=close] td": { padding: "2px 5px", fontSize: "0.75rem" },
    "&[data-density=close] tr > :first-child": { paddingInlineStart: 0 },
    "&[data-density=close] tr > :last-child": { paddingInlineEnd: 0 },
    "&[data-density=close] tbody small, &[data-density=close] tfoot small": {
      display: "inline",
      marginInlineStart: 5,
      whiteSpace: "nowrap",
    },
    "&[data-density=close] tbody .name small, &[data-density=close] tbody .next small": { display: "none" },
  }),
});
