import type { ForecastScore } from "@portal/contracts/commitment/v1/track_record_pb";
import {
  formatCount,
  nanosOf,
  RANGE_LABEL,
  TableBody,
  TableCell,
  TableContainer,
  TableFooter,
  TableHead,
  TableRow,
} from "@portal/ui";
import { RecordTable } from "./record-table";
import { formatError, formatPart } from "./record-words";

interface ScoreTableProps {
  readonly byShare: readonly ForecastScore[];
  readonly overall: ForecastScore;
}

/** The scores after a quarter, a half and three quarters of a period, ours beside the straight line's. */
export function ScoreTable({ byShare, overall }: ScoreTableProps) {
  return (
    // The narrowest of screens scroll it, so the keyboard has to reach it.
    <TableContainer tabIndex={0} role="region" aria-label="Scores of the forecasts">
      <RecordTable aria-label="Scores of the forecasts">
        <TableHead>
          <TableRow>
            <TableCell>After</TableCell>
            <TableCell align="right">Forecasts</TableCell>
            <TableCell align="right">In {RANGE_LABEL}</TableCell>
            <TableCell align="right">Mean error</TableCell>
            <TableCell align="right" className="wide">
              Line’s error
            </TableCell>
            <TableCell align="right">Brier score</TableCell>
            <TableCell align="right" className="wide">
              Line’s Brier score
            </TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {byShare.map((score) => (
            <TableRow key={score.sharePercent}>
              <ScoreCells score={score} name={`${score.sharePercent}\u202f% of the period`} />
            </TableRow>
          ))}
        </TableBody>
        <TableFooter>
          <TableRow>
            <ScoreCells score={overall} name="All together" />
          </TableRow>
        </TableFooter>
      </RecordTable>
      <p className="note">
        The Brier score is the mean square of the distance between the chance and what happened, 1 if met and
        0 if missed: 0 is best, and 0.25 what always saying 50{"\u202f"}% gets. The straight line goes on as
        the period began.
      </p>
    </TableContainer>
  );
}

function ScoreCells({ score, name }: { readonly score: ForecastScore; readonly name: string }) {
  const { forecastCount, insideRangeCount } = score;
  const meanError = formatError(nanosOf(score.meanError));
  const lineError = formatError(nanosOf(score.lineMeanError));
  const [brier, lineBrier] = [score.brierScore.toFixed(2), score.lineBrierScore.toFixed(2)];
  return (
    <>
      <TableCell component="th" scope="row">
        {name}
      </TableCell>
      <TableCell align="right">{formatCount(forecastCount)}</TableCell>
      <TableCell align="right">
        {formatCount(insideRangeCount)}{" "}
        <span className="sub">{formatPart(insideRangeCount, forecastCount)}</span>
      </TableCell>
      <TableCell align="right">
        {meanError} <span className="narrow sub">line {lineError}</span>
      </TableCell>
      <TableCell align="right" className="wide quiet-amount">
        {lineError}
      </TableCell>
      <TableCell align="right">
        {brier} <span className="narrow sub">line {lineBrier}</span>
      </TableCell>
      <TableCell align="right" className="wide quiet-amount">
        {lineBrier}
      </TableCell>
    </>
  );
}
