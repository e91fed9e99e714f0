import { CommitmentService } from "@portal/contracts/commitment/v1/commitment_service_pb";
import type { TrackRecord as Record } from "@portal/contracts/commitment/v1/track_record_pb";
import { asOfInput, problemOf, useRead, useRoute } from "@portal/platform";
import { ErrorPanel, Lead, Notice, Section, SectionHeading, Skeleton } from "@portal/ui";
import { record as words } from "../texts/record";
import { type ForecastQuestion, PastForecasts } from "./past-forecasts";
import { RecordFigures } from "./record-figures";
import { leftOutWords, recordSentence } from "./record-words";
import { ReliabilityTable, ScoreTable } from "./score-tables";

interface TrackRecordProps {
  readonly companyId: string;
  readonly commitmentId: string;
}

/** How right the forecasts of a commitment have been: in a sentence, in figures, in scores, and one by one. */
export function TrackRecord({ companyId, commitmentId }: TrackRecordProps) {
  const input = { companyId, commitmentId, asOfTime: asOfInput(useRoute()) };
  const { data, error, refetch } = useRead(CommitmentService.method.getTrackRecord, input);
  const record = data?.trackRecord;
  return (
    <Section aria-labelledby="record-title" aria-busy={!data && !error}>
      <SectionHeading id="record-title" title={words.title} detail={words.detail} />
      {record ? (
        <RecordView record={record} input={input} />
      ) : error ? (
        <RecordProblem error={error} onRetry={refetch} />
      ) : (
        <Skeleton width="100%" height={240} />
      )}
    </Section>
  );
}

interface RecordViewProps {
  readonly record: Record;
  readonly input: ForecastQuestion;
}

function RecordView({ record, input }: RecordViewProps) {
  const leftOut = leftOutWords(record);
  const { overall, byShare, reliability } = record;
  const hasForecasts = overall !== undefined || record.insufficientHistoryCount > 0;
  return (
    <>
      <Lead>{recordSentence(record)}</Lead>
      {overall ? (
        <>
          <RecordFigures record={record} overall={overall} />
          <ScoreTable byShare={byShare} overall={overall} />
        </>
      ) : null}
      {reliability.length > 0 ? <ReliabilityTable steps={reliability} /> : null}
      {leftOut ? <Notice>{leftOut}</Notice> : null}
      {hasForecasts ? <PastForecasts input={input} /> : null}
    </>
  );
}

function RecordProblem({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const { message, requestId } = problemOf(error);
  return <ErrorPanel title={words.problem} message={message} requestId={requestId} onRetry={onRetry} />;
}
