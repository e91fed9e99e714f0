import type { MeasuredCheckin } from "../model/checkin";
import { type MeasuredCommitment, parted } from "../model/commitment";
import { ClosedPeriods } from "./closed-periods";
import { ExpectedPeriods } from "./expected-periods";
import { KnownPeriods } from "./known-periods";

export interface PeriodsProps {
  readonly commitment: MeasuredCommitment;
  /** Under a scenario: the same without it. */
  readonly before: MeasuredCommitment | undefined;
  /** Where the facts end: "data through 31 Dec 2024". */
  readonly factsEnd: string;
}

/** The tables of a commitment: the periods with a result, and those ahead. */
export function Periods({ commitment, before, factsEnd }: PeriodsProps) {
  const { closed, ahead } = parted(commitment.checkins);
  return (
    <>
      {closed.length > 0 ? <ClosedPeriods {...{ commitment, factsEnd }} checkins={closed} /> : null}
      {ahead.length > 0 ? <AheadPeriods {...{ commitment, before }} checkins={ahead} /> : null}
    </>
  );
}

interface AheadPeriodsProps extends Omit<PeriodsProps, "factsEnd"> {
  readonly checkins: readonly MeasuredCheckin[];
}

/** With what is expected of them or, without a forecast, with the facts alone. */
function AheadPeriods({ commitment, before, checkins }: AheadPeriodsProps) {
  const { estimate } = commitment;
  return estimate ? (
    <ExpectedPeriods {...{ commitment, before, estimate, checkins }} />
  ) : (
    <KnownPeriods {...{ commitment, checkins }} />
  );
}
