import type { ListLineItemsResponse } from "@portal/contracts/billing/v1/billing_service_pb";
import type { LineItem } from "@portal/contracts/billing/v1/line_item_pb";
import {
  formatInstant,
  formatMoney,
  nanosOf,
  PHONE,
  styled,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
} from "@portal/ui";
import { rows as rowsTexts } from "../texts/rows";

const { heads } = rowsTexts;

/** A page of rows with the running total, which goes on from the pages before. */
export function RowsTable({ reply }: { reply: ListLineItemsResponse }) {
  // A phone has room for the file only where there are several; the only one is named above.
  const isOneFile = new Set(reply.lineItems.map(({ loadId }) => loadId)).size === 1;
  const fileClass = isOneFile ? "file wide" : "file";
  return (
    <TableContainer>
      <Rows aria-labelledby="rows-title">
        <TableHead>
          <TableRow>
            <TableCell>{heads.time}</TableCell>
            <TableCell align="right">{heads.amount}</TableCell>
            <TableCell align="right" className="wide">
              {heads.total}
            </TableCell>
            <TableCell className={fileClass}>{heads.file}</TableCell>
            <TableCell align="right">{heads.line}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {withTotals(reply).map(({ item, total }) => (
            <TableRow key={`${item.loadId}/${item.lineNumber}`}>
              <TableCell component="th" scope="row">
                {formatInstant(item.usageTime).replace(/ UTC$/, "")}
              </TableCell>
              <TableCell align="right">{formatMoney(nanosOf(item.cost))}</TableCell>
              <TableCell align="right" className="wide quiet-amount">
                {formatMoney(total)}
              </TableCell>
              <TableCell className={fileClass}>{item.fileName}</TableCell>
              <TableCell align="right">{String(item.lineNumber)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Rows>
    </TableContainer>
  );
}

interface RowWithTotal {
  readonly item: LineItem;
  readonly total: bigint;
}

function withTotals(reply: ListLineItemsResponse): readonly RowWithTotal[] {
  let total = nanosOf(reply.precedingCost);
  return reply.lineItems.map((item) => {
    total += nanosOf(item.cost);
    return { item, total };
  });
}

const Rows = styled(Table)({
  "& tbody td, & tbody th": { paddingTop: 5, paddingBottom: 5, fontWeight: 400 },
  "& tbody tr": { breakInside: "avoid" },
  "& .quiet-amount": { color: "var(--ink-2)" },
  "& .file": { paddingInlineStart: 32, overflowWrap: "anywhere" },
  [PHONE]: {
    "& .wide": { display: "none" },
    "& .file": { paddingInlineStart: 6 },
    "& th, & td": { paddingInline: 6 },
  },
  "@media print": { "& .wide": { display: "revert" }, "& th, & td": { fontSize: "0.6875rem" } },
});
