import type { ReliabilityStep } from "@portal/contracts/commitment/v1/track_record_pb";
import { formatCount, TableBody, TableCell, TableContainer, TableHead, TableRow } from "@portal/ui";
import { RecordTable } from "./record-table";
import { formatPart } from "./record-words";
import { SaidHappened } from "./said-happened";

/** What was said against what happened: of the periods called 80 % likely, about 80 % should be met. */
export function ReliabilityTable({ steps }: { readonly steps: readonly ReliabilityStep[] }) {
  return (
    <TableContainer>
      <RecordTable aria-label="What was said against what happened">
        <TableHead>
          <TableRow>
            <TableCell>Said to be met</TableCell>
            <TableCell align="right">Forecasts</TableCell>
            <TableCell align="right">On average</TableCell>
            <TableCell align="right">Were met</TableCell>
            <TableCell className="wide">Said (ring), happened (disc)</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {steps.map((step) => (
            <Row key={step.fromProbability} step={step} />
          ))}
        </TableBody>
      </RecordTable>
    </TableContainer>
  );
}

function Row({ step }: { readonly step: ReliabilityStep }) {
  const { fromProbability, toProbability, forecastCount, meanProbability, metCount } = step;
  return (
    <TableRow>
      <TableCell component="th" scope="row">
        {percent(fromProbability)} to {percent(toProbability)}
        {"\u202f"}%
      </TableCell>
      <TableCell align="right">{formatCount(forecastCount)}</TableCell>
      <TableCell align="right">{formatPart(meanProbability, 1)}</TableCell>
      <TableCell align="right">
        {formatCount(metCount)} <span className="sub">{formatPart(metCount, forecastCount)}</span>
      </TableCell>
      <TableCell className="wide">
        <SaidHappened said={meanProbability} happened={metCount / forecastCount} />
      </TableCell>
    </TableRow>
  );
}

function percent(probability: number): number {
  return Math.round(probability * 100);
}
