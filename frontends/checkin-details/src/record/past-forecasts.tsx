import { RANGE_LABEL, TableCell, TableContainer, TableHead, TableRow } from "@portal/ui";
import { ForecastPage, type ForecastQuestion } from "./forecast-page";
import { RecordTable } from "./record-table";

/** Every forecast of a closed period beside what came of it, oldest first. */
export function PastForecasts({ input }: { readonly input: ForecastQuestion }) {
  return (
    <TableContainer>
      <RecordTable aria-label="Past forecasts">
        <TableHead>
          <TableRow>
            <TableCell>Forecast after</TableCell>
            <TableCell>Said</TableCell>
            <TableCell align="right" className="wide">
              Expected spend
            </TableCell>
            <TableCell align="right" className="wide">
              {RANGE_LABEL}
            </TableCell>
            <TableCell align="right">Spend was</TableCell>
          </TableRow>
        </TableHead>
        <ForecastPage input={input} pageToken="" />
      </RecordTable>
    </TableContainer>
  );
}
