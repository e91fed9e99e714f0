import { setParams } from "@portal/platform";
import {
  SortLabel,
  styled,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
} from "@portal/ui";
import type { CommitmentRow } from "../model/commitment-row";
import type { Expectation } from "../model/expected-owed";
import { nextOrder, type Order, orderText } from "../model/order";
import type { Totals } from "../model/totals";
import { type Column, columnsOf } from "./columns";
import { CommitmentCells } from "./commitment-cells";
import { TotalsCells } from "./totals-cells";

interface CommitmentTableProps {
  readonly companyId: string;
  readonly rows: readonly CommitmentRow[];
  readonly order: Order;
  readonly totals: Totals;
  readonly totalsLabel: string;
  /** Undefined without an outlook: then the table holds facts alone. */
  readonly expectation: Expectation | undefined;
  /** Under a scenario: the same without it. */
  readonly before: Expectation | undefined;
  /** Whether the totals are those of the whole company. */
  readonly isWhole: boolean;
}

/** The commitments in figures; each column sorts, and the totals add up. */
export function CommitmentTable(props: CommitmentTableProps) {
  const { companyId, rows, order, totals, totalsLabel, expectation, before, isWhole } = props;
  const hasOutlook = expectation !== undefined;
  return (
    <Container>
      <Table aria-labelledby="commitments">
        <TableHead>
          <TableRow>
            {columnsOf(hasOutlook).map((column) => (
              <ColumnHead key={column.key} {...{ column, order, hasOutlook }} />
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <CommitmentCells
              key={row.id}
              {...{ companyId, row }}
              expected={expectation?.byRow.get(row.id)}
              before={before?.byRow.get(row.id)}
            />
          ))}
        </TableBody>
        <TotalsCells
          {...{ totals, hasOutlook }}
          label={totalsLabel}
          gap={3}
          together={isWhole ? expectation?.together : undefined}
          before={isWhole ? before?.together : undefined}
        />
      </Table>
    </Container>
  );
}

interface ColumnHeadProps {
  readonly column: Column;
  readonly order: Order;
  readonly hasOutlook: boolean;
}

function ColumnHead({ column, order, hasOutlook }: ColumnHeadProps) {
  const direction = order.key === column.key ? order.direction : undefined;
  const sort = () =>
    setParams(
      { sort: orderText(nextOrder(order, column.key), hasOutlook), page: undefined },
      { replace: true },
    );
  return (
    <TableCell className={column.key} align={column.align} aria-sort={ariaSort(direction)}>
      <SortLabel direction={direction} onSort={sort}>
        {column.label}
      </SortLabel>
    </TableCell>
  );
}

function ariaSort(direction: Order["direction"] | undefined): "ascending" | "descending" | "none" {
  if (!direction) return "none";
  return direction === "asc" ? "ascending" : "descending";
}

const Container = styled(TableContainer)({
  overflowX: "auto",
  "& small": {
    display: "block",
    fontSize: "0.75rem",
    lineHeight: "16px",
    color: "var(--ink-2)",
    fontWeight: 400,
    // Of ten billion, a range takes two lines.
    whiteSpace: "normal",
  },
  "& .name": { minWidth: 140, maxWidth: 300, overflowWrap: "anywhere" },
  "& tbody th": { fontWeight: 400 },
  "& .name a": { fontWeight: 600 },
  "& .next": { paddingInlineStart: 24, whiteSpace: "nowrap" },
  "& .pace": { minWidth: 184 },
  "& .status, & .expected": { whiteSpace: "nowrap" },
  "& .long": { whiteSpace: "normal" },
  // Below the word, not below its sign.
  "& .likely": { paddingInlineStart: 22 },
  "& .none": { color: "var(--ink-2)" },
  // Where room gets scarce the columns move together first, then their words wrap; none leaves the screen.
  "@media (max-width: 1319.95px)": { "& th, & td": { paddingInline: 8 } },
  "@media (max-width: 1159.95px)": { "& th, & td": { paddingInline: 6 } },
  "@media (max-width: 1079.95px)": {
    "& th, & td": { paddingInline: 4 },
    "& thead button": { whiteSpace: "normal", textAlign: "inherit" },
    "& .next": { paddingInlineStart: 12, whiteSpace: "normal" },
    "& .pace, & .name": { minWidth: 96 },
    "& .status, & .expected": { whiteSpace: "normal" },
    "& .likely": { paddingInlineStart: 0, whiteSpace: "nowrap" },
  },
  "& tbody tr:hover": { background: "var(--sunken)" },
});
