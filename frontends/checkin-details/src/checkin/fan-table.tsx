import {
  formatEnd,
  formatEstimate,
  PHONE,
  RANGE_LABEL,
  ShowMore,
  styled,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
} from "@portal/ui";
import { formatBound } from "../model/checkin-estimate";
import { useShownRows } from "../shown-rows";
import type { FanStep } from "./spend-fan";

/** The forecast of the picture as a table; facts and estimates each have their own. */
export function FanTable({ steps }: { readonly steps: readonly FanStep[] }) {
  const { shown, showMore } = useShownRows(steps.slice(1));
  return (
    <Below>
      <TableContainer>
        <Table aria-label="Forecast of the running total">
          <TableHead>
            <TableRow>
              <TableCell>Up to the end of, UTC</TableCell>
              <TableCell align="right">Expected total</TableCell>
              <TableCell align="right">{RANGE_LABEL}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {shown.map(({ at, expected, low, high }) => (
              <TableRow key={String(at)}>
                <TableCell component="th" scope="row">
                  {formatEnd(at)}
                </TableCell>
                <TableCell align="right">{formatEstimate(expected)}</TableCell>
                <TableCell align="right">{rangeText(low, high)}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
      <ShowMore shown={shown.length} total={steps.length - 1} noun="moments" onMore={showMore} />
    </Below>
  );
}

function rangeText(low: bigint, high: bigint): string {
  const [from, to] = [formatBound(low), formatBound(high)];
  return from === to ? to : `${from} to ${to}`;
}

const Below = styled("div")({
  marginTop: 24,
  "& tbody th": { fontWeight: 400 },
  // A range wraps there, so that the table never has to be scrolled sideways.
  [PHONE]: { "& th, & td": { paddingLeft: 6, paddingRight: 6, whiteSpace: "normal" } },
});
