import { CommitmentService } from "@portal/contracts/commitment/v1/commitment_service_pb";
import type { TrackRecord as Record } from "@portal/contracts/commitment/v1/track_record_pb";
import { asOfInput, problemOf, useRead, useRoute } from "@portal/platform";
import { ErrorPanel, Lead, Notice, Section, SectionHeading, Skeleton } from "@portal/ui";
import type { ForecastQuestion } from "./forecast-page";
import { PastForecasts } from "./past-forecasts";
import { leftOutWords, recordSentence } from "./record-words";
import { ReliabilityTable } from "./reliability-table";
import { ScoreTable } from "./score-table";

interface TrackRecordProps {
  readonly companyId: string;
  readonly commitmentId: string;
}

/** How right the forecasts of a commitment have been: in a sentence, in scores, and one by one. */
export default function TrackRecord({ companyId, commitmentId }: TrackRecordProps) {
  const input = { companyId, commitmentId, asOfTime: asOfInput(useRoute()) };
  const { data, error, refetch } = useRead(CommitmentService.method.getTrackRecord, input);
  const record = data?.trackRecord;
  return (
    <Section aria-labelledby="record-title" aria-busy={!data && !error}>
      <SectionHeading
        id="record-title"
        title="How right have we been?"
        detail="each forecast made from what was known at its moment alone"
      />
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
      {overall ? <ScoreTable byShare={byShare} overall={overall} /> : null}
      {reliability.length > 0 ? <ReliabilityTable steps={reliability} /> : null}
      {leftOut ? <Notice>{leftOut}</Notice> : null}
      {hasForecasts ? <PastForecasts input={input} /> : null}
    </>
  );
}

function RecordProblem({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const { message, requestId } = problemOf(error);
  return (
    <ErrorPanel
      title="The record could not be read. Everything above is complete."
      message={message}
      requestId={requestId}
      onRetry={onRetry}
    />
  );
}
