import { lazy, Suspense } from "react";

const TrackRecord = lazy(() => import("./track-record"));
const SaidForecasts = lazy(() => import("./said-forecasts"));

interface CommitmentRecordProps {
  readonly companyId: string;
  readonly commitmentId: string;
}

/** The record of a commitment, loaded when the rest of the page is there. */
export function CommitmentRecord(props: CommitmentRecordProps) {
  return (
    <Suspense fallback={null}>
      <TrackRecord {...props} />
    </Suspense>
  );
}

interface CheckinRecordProps extends CommitmentRecordProps {
  readonly checkinNumber: number;
}

/** What was said of a closed check-in while it ran, loaded when the rest of the page is there. */
export function CheckinRecord(props: CheckinRecordProps) {
  return (
    <Suspense fallback={null}>
      <SaidForecasts {...props} />
    </Suspense>
  );
}
