import type { ForecastScore, ReliabilityStep } from "@portal/contracts/commitment/v1/track_record_pb";
import {
  nanosOf,
  RANGE_LABEL,
  TableBody,
  TableCell,
  TableContainer,
  TableFooter,
  TableHead,
  TableRow,
} from "@portal/ui";
import { record as recordTexts } from "../texts/record";
import { RecordTable } from "./record-table";
import { formatError, formatOf, formatPart, formatScore } from "./record-words";

const { scores, reliability } = recordTexts;

interface ScoreTableProps {
  readonly byShare: readonly ForecastScore[];
  readonly overall: ForecastScore;
}

/** The scores after a quarter, a half and three quarters of a period, ours beside the straight line's. */
export function ScoreTable({ byShare, overall }: ScoreTableProps) {
  return (
    // The narrowest of screens scroll it, so the keyboard has to reach it.
    <TableContainer tabIndex={0} role="region" aria-label={scores.name}>
      <RecordTable aria-label={scores.name}>
        <TableHead>
          <TableRow>
            <TableCell>{scores.after}</TableCell>
            <TableCell align="right">{scores.inside(RANGE_LABEL)}</TableCell>
            <TableCell align="right" className="wide">
              {scores.share}
            </TableCell>
            <TableCell align="right">{scores.error}</TableCell>
            <TableCell align="right" className="wide">
              {scores.lineError}
            </TableCell>
            <TableCell align="right">{scores.brier}</TableCell>
            <TableCell align="right" className="wide">
              {scores.lineBrier}
            </TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {byShare.map((score) => (
            <TableRow key={score.sharePercent}>
              <ScoreCells score={score} name={scores.ofPeriod(recordTexts.percent(score.sharePercent))} />
            </TableRow>
          ))}
        </TableBody>
        <TableFooter>
          <TableRow>
            <ScoreCells score={overall} name={scores.together} />
          </TableRow>
        </TableFooter>
      </RecordTable>
      <p className="note">{scores.note}</p>
    </TableContainer>
  );
}

function ScoreCells({ score, name }: { readonly score: ForecastScore; readonly name: string }) {
  const { forecastCount, insideRangeCount } = score;
  const lineError = formatError(nanosOf(score.lineMeanError));
  const lineBrier = formatScore(score.lineBrierScore);
  return (
    <>
      <TableCell component="th" scope="row">
        {name}
      </TableCell>
      <TableCell align="right">{formatOf(insideRangeCount, forecastCount)}</TableCell>
      <TableCell align="right" className="wide">
        {formatPart(insideRangeCount, forecastCount)}
      </TableCell>
      <TableCell align="right">
        {formatError(nanosOf(score.meanError))} <span className="narrow sub">{scores.line(lineError)}</span>
      </TableCell>
      <TableCell align="right" className="wide quiet-amount">
        {lineError}
      </TableCell>
      <TableCell align="right">
        {formatScore(score.brierScore)} <span className="narrow sub">{scores.line(lineBrier)}</span>
      </TableCell>
      <TableCell align="right" className="wide quiet-amount">
        {lineBrier}
      </TableCell>
    </>
  );
}

/** What was said against what happened: of the periods called 80 % likely, about 80 % should be met. */
export function ReliabilityTable({ steps }: { readonly steps: readonly ReliabilityStep[] }) {
  return (
    <TableContainer>
      <RecordTable aria-label={reliability.name}>
        <TableHead>
          <TableRow>
            <TableCell>{reliability.said}</TableCell>
            <TableCell align="right">{reliability.average}</TableCell>
            <TableCell align="right">{reliability.met}</TableCell>
            <TableCell align="right">{reliability.share}</TableCell>
            <TableCell className="wide">{reliability.picture}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {steps.map((step) => (
            <StepRow key={step.fromProbability} step={step} />
          ))}
        </TableBody>
      </RecordTable>
    </TableContainer>
  );
}

function StepRow({ step }: { readonly step: ReliabilityStep }) {
  const { fromProbability, toProbability, forecastCount, meanProbability, metCount } = step;
  return (
    <TableRow>
      <TableCell component="th" scope="row">
        {reliability.range(percentOf(fromProbability), percentOf(toProbability))}
      </TableCell>
      <TableCell align="right">{formatPart(meanProbability, 1)}</TableCell>
      <TableCell align="right">{formatOf(metCount, forecastCount)}</TableCell>
      <TableCell align="right">{formatPart(metCount, forecastCount)}</TableCell>
      <TableCell className="wide">
        <SaidHappened said={meanProbability} happened={metCount / forecastCount} />
      </TableCell>
    </TableRow>
  );
}

function percentOf(probability: number): number {
  return Math.round(probability * 100);
}

const WIDTH = 200;
const RADIUS = 5;

/** Two shares on one line from nothing to all; the cells beside it have their numbers. */
function SaidHappened({ said, happened }: { readonly said: number; readonly happened: number }) {
  const [from, to] = [said, happened].map((share) => Math.round(RADIUS + share * (WIDTH - 2 * RADIUS)));
  return (
    <svg width={WIDTH} height={16} viewBox={`0 0 ${WIDTH} 16`} aria-hidden="true" focusable="false">
      <path d={`M${RADIUS} 8H${WIDTH - RADIUS}`} stroke="var(--line-strong)" />
      <path d={`M${from} 8H${to}`} stroke="var(--ink)" strokeWidth={2} />
      <circle cx={to} cy={8} r={RADIUS} fill="var(--ink)" />
      <circle cx={from} cy={8} r={RADIUS - 1} fill="var(--bg)" stroke="var(--ink)" strokeWidth={2} />
    </svg>
  );
}
