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
import { nextOrder, type Order, orderText } from "../model/order";
import type { Totals } from "../model/totals";
import { COLUMNS, type Column } from "./columns";
import { CommitmentCells } from "./commitment-cells";
import { TotalsCells } from "./totals-cells";

interface CommitmentTableProps {
  readonly companyId: string;
  readonly rows: readonly CommitmentRow[];
  readonly order: Order;
  readonly totals: Totals;
  readonly totalsLabel: string;
}

/** The commitments in figures; each column sorts, and the totals add up. */
export function CommitmentTable({ companyId, rows, order, totals, totalsLabel }: CommitmentTableProps) {
  return (
    <Container>
      <Table aria-labelledby="commitments">
        <TableHead>
          <TableRow>
            {COLUMNS.map((column) => (
              <ColumnHead key={column.key} column={column} order={order} />
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <CommitmentCells key={row.id} companyId={companyId} row={row} />
          ))}
        </TableBody>
        <TotalsCells totals={totals} label={totalsLabel} />
      </Table>
    </Container>
  );
}

function ColumnHead({ column, order }: { column: Column; order: Order }) {
  const direction = order.key === column.key ? order.direction : undefined;
  const sort = () => setParams({ sort: orderText(nextOrder(order, column.key)) }, { replace: true });
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
  },
  "& .name": { minWidth: 140, maxWidth: 300, overflowWrap: "anywhere" },
  "& tbody th": { fontWeight: 400 },
  "& .name a": { fontWeight: 600 },
  "& .next": { paddingLeft: 24, whiteSpace: "nowrap" },
  "& .spend": { minWidth: 190 },
  "& .status": { whiteSpace: "nowrap" },
  "& .none": { color: "var(--ink-2)" },
  // Where room gets scarce the columns move together first, then their words wrap; none leaves the screen.
  "@media (max-width: 1159.95px)": { "& th, & td": { paddingLeft: 6, paddingRight: 6 } },
  "@media (max-width: 1079.95px)": {
    "& th, & td": { paddingLeft: 4, paddingRight: 4 },
    "& thead button": { whiteSpace: "normal", textAlign: "inherit" },
    "& .next": { paddingLeft: 12, whiteSpace: "normal" },
    "& .spend, & .name": { minWidth: 96 },
    "& .status": { whiteSpace: "normal" },
  },
  "& tbody tr:hover": { background: "var(--sunken)" },
});
