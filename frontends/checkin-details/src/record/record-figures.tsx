import type {
  ForecastScore,
  ReliabilityStep,
  TrackRecord,
} from "@portal/contracts/commitment/v1/track_record_pb";
import { Figure, Figures, nanosOf, RANGE_LABEL } from "@portal/ui";
import { record as recordTexts } from "../texts/record";
import { formatError, formatOf, formatPart, formatScore } from "./record-words";

const { figures } = recordTexts;
/** From this chance on a period is called on track. */
const ON_TRACK = 0.8;

interface RecordFiguresProps {
  readonly record: TrackRecord;
  readonly overall: ForecastScore;
}

/** How sure the forecasts may be taken to be, at a glance: the range, the chances, and both against a straight line. */
export function RecordFigures({ record: { reliability }, overall }: RecordFiguresProps) {
  const { forecastCount, insideRangeCount, meanError, lineMeanError } = overall;
  return (
    <Figures>
      <Figure
        label={figures.inside(RANGE_LABEL)}
        value={formatOf(insideRangeCount, forecastCount)}
        kind="fact"
      >
        {figures.insideAbout(formatPart(insideRangeCount, forecastCount))}
      </Figure>
      <SureFigure step={reliability.find(({ fromProbability }) => fromProbability >= ON_TRACK - 1e-9)} />
      <Figure label={figures.error} value={formatError(nanosOf(meanError))} kind="fact">
        {figures.errorAbout(formatError(nanosOf(lineMeanError)))}
      </Figure>
      <Figure label={figures.score} value={formatScore(overall.brierScore)} kind="fact">
        {figures.scoreAbout(formatScore(overall.lineBrierScore))}
      </Figure>
    </Figures>
  );
}

/** Of what was called on track, how much was met. */
function SureFigure({ step }: { readonly step: ReliabilityStep | undefined }) {
  if (!step) {
    return (
      <Figure label={figures.sure} value={figures.sureNone} kind="fact">
        {figures.sureNoneAbout}
      </Figure>
    );
  }
  return (
    <Figure label={figures.sure} value={formatOf(step.metCount, step.forecastCount)} kind="fact">
      {figures.sureAbout(formatPart(step.meanProbability, 1))}
    </Figure>
  );
}
