import type { Checkin } from "@portal/contracts/commitment/v1/checkin_pb";
import type { Commitment } from "@portal/contracts/commitment/v1/commitment_pb";
import { CommitmentService } from "@portal/contracts/commitment/v1/commitment_service_pb";
import { asOfInput, type Route, useRead } from "@portal/platform";
import { skipToken } from "@portal/rpc";
import { useMemo } from "react";
import { type MeasuredCheckin, measured } from "../model/checkin";
import { measuredCommitment } from "../model/commitment";

/**
 * The check-in with the estimates that the page of its commitment shows, where they add up to a total: a part that
 * was rounded with the others may differ by $10 from one that was rounded alone. Until the commitment is read, and
 * where it cannot be, the amounts are rounded alone.
 */
export function useShownCheckin(
  checkin: Checkin,
  { companyId, id }: Commitment,
  route: Route,
): MeasuredCheckin {
  const alone = useMemo(() => measured(checkin), [checkin]);
  const { data } = useRead(
    CommitmentService.method.getCommitment,
    alone.estimate ? { companyId, commitmentId: id, asOfTime: asOfInput(route) } : skipToken,
  );
  return useMemo(() => {
    const among = data?.commitment && measuredCommitment(data.commitment).checkins;
    const shown = among?.find(({ number }) => number === alone.number)?.estimate;
    if (!alone.estimate || shown?.actual !== alone.estimate.actual) return alone;
    const { shownActual, shownShortfall } = shown;
    return { ...alone, estimate: { ...alone.estimate, shownActual, shownShortfall } };
  }, [alone, data]);
}
