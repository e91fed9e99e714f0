import { type Checkin, CheckinState, Verdict } from "@portal/contracts/commitment/v1/checkin_pb";
import type { Commitment } from "@portal/contracts/commitment/v1/commitment_pb";

/** How a check-in stands, in the portal's words. */
export type CheckinStatus = "met" | "missed" | "already-met" | "open" | "awaiting" | "upcoming" | "no-data";

/** How a check-in or a whole commitment stands. */
export type Status = CheckinStatus | "ended";

const WORDS: Record<Status, string> = {
  met: "Met",
  missed: "Missed",
  "already-met": "Already met",
  open: "Open",
  awaiting: "Awaiting data",
  upcoming: "Upcoming",
  "no-data": "No data",
  ended: "Ended",
};

/** The order in which statuses ask for attention, and stand in legends. */
export const STATUS_ORDER: readonly Status[] = [
  "missed",
  "met",
  "awaiting",
  "open",
  "already-met",
  "upcoming",
  "no-data",
  "ended",
];

/** The status in sentence case: "Already met". */
export function statusWord(status: Status): string {
  return WORDS[status];
}

/** How a check-in stands: its result if it has one, else where it is in time. */
export function statusOf(checkin: Pick<Checkin, "state" | "verdict">): CheckinStatus {
  switch (checkin.verdict) {
    case Verdict.MET:
      return "met";
    case Verdict.MISSED:
      return "missed";
    case Verdict.ALREADY_MET:
      return "already-met";
    case Verdict.NO_DATA:
      return "no-data";
    default:
      return statusInTime(checkin.state);
  }
}

/** How a commitment stands now: as the check-in that ends next, or ended. */
export function commitmentStatus(commitment: Commitment): Status {
  if (!commitment.hasData) return "no-data";
  if (commitment.nextCheckinNumber === 0) return "ended";
  const next = nextCheckin(commitment);
  return next ? statusOf(next) : "upcoming";
}

/** The check-in that ends next and is not closed, if one is left. */
export function nextCheckin(commitment: Commitment): Checkin | undefined {
  return commitment.checkins.find(({ number }) => number === commitment.nextCheckinNumber);
}

function statusInTime(state: CheckinState): CheckinStatus {
  if (state === CheckinState.OPEN) return "open";
  return state === CheckinState.AWAITING_DATA ? "awaiting" : "upcoming";
}
