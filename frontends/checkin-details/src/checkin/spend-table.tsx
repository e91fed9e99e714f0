import {
  formatDay,
  formatMoney,
  ShowMore,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
} from "@portal/ui";
import { useShownRows } from "../shown-rows";
import type { SpendDay } from "./spend-series";

/** The picture of the spend as a table: each day with a row, and the total up to it. */
export function SpendTable({ series }: { series: readonly SpendDay[] }) {
  const { shown, showMore } = useShownRows(series);
  if (series.length === 0) return <p>No day of the period has a row.</p>;
  return (
    <>
      <TableContainer>
        <Table aria-label="Spend by day; days without a row are left out">
          <TableHead>
            <TableRow>
              <TableCell>Day, UTC</TableCell>
              <TableCell align="right">Spent</TableCell>
              <TableCell align="right">Running total</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {shown.map(({ day, cost, total }) => (
              <TableRow key={String(day)}>
                <TableCell component="th" scope="row">
                  {formatDay(day)}
                </TableCell>
                <TableCell align="right">{formatMoney(cost)}</TableCell>
                <TableCell align="right">{formatMoney(total)}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
      <ShowMore shown={shown.length} total={series.length} noun="days" onMore={showMore} />
    </>
  );
}
