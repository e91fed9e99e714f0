import { type Checkin, CheckinState, Verdict } from "@portal/contracts/commitment/v1/checkin_pb";
import type { Commitment } from "@portal/contracts/commitment/v1/commitment_pb";
import { OutlookStatus } from "@portal/contracts/commitment/v1/outlook_pb";
import { texts } from "./texts";

/** What the forecast says of a check-in that is open or ahead, in the portal's words. */
export type Prospect = "on-track" | "at-risk" | "off-track" | "insufficient-history";

/** How a check-in stands, in the portal's words: its result, else its prospect, else where it is in time. */
export type CheckinStatus =
  | "met"
  | "missed"
  | "already-met"
  | "open"
  | "awaiting"
  | "upcoming"
  | "no-data"
  | Prospect;

/** How a check-in or a whole commitment stands. */
export type Status = CheckinStatus | "ended";

/** The order in which statuses ask for attention, and stand in legends. */
export const STATUS_ORDER: readonly Status[] = [
  "missed",
  "off-track",
  "at-risk",
  "met",
  "on-track",
  "already-met",
  "awaiting",
  "open",
  "upcoming",
  "insufficient-history",
  "no-data",
  "ended",
];

/** The status in sentence case: "Already met". */
export function statusWord(status: Status): string {
  return texts.status[status];
}

/** What the status of a check-in is told by; the contract's check-ins have it wherever they are listed. */
type Standing = Pick<Checkin, "state" | "verdict" | "outlook">;

/** How a check-in stands: its result if it has one, else its outlook, else where it is in time. */
export function statusOf(checkin: Standing): CheckinStatus {
  switch (checkin.verdict) {
    case Verdict.MET:
      return "met";
    case Verdict.MISSED:
      return "missed";
    case Verdict.ALREADY_MET:
      return refundDoubtOf(checkin) ?? "already-met";
    case Verdict.NO_DATA:
      return "no-data";
    default:
      return undecidedStatus(checkin);
  }
}

/** Refunds may be likely enough to undo what is met today: then that is not how it stands. */
function refundDoubtOf({ state, outlook }: Standing): Prospect | undefined {
  if (state === CheckinState.AWAITING_DATA) return undefined;
  const prospect = prospectOf(outlook?.status);
  return prospect === "at-risk" || prospect === "off-track" ? prospect : undefined;
}

/** The chance of meeting a check-in that is open or ahead, from 0 to 1; undefined where there is no forecast. */
export function chanceOf(checkin: Standing): number | undefined {
  const status = statusOf(checkin);
  const hasForecast = status === "on-track" || status === "at-risk" || status === "off-track";
  return hasForecast ? checkin.outlook?.probability : undefined;
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

// A period that is over waits for its data and for nothing else: its outlook would read as if it still ran.
function undecidedStatus({ state, outlook }: Standing): CheckinStatus {
  if (state === CheckinState.AWAITING_DATA) return "awaiting";
  return prospectOf(outlook?.status) ?? (state === CheckinState.OPEN ? "open" : "upcoming");
}

function prospectOf(status: OutlookStatus | undefined): Prospect | undefined {
  switch (status) {
    case OutlookStatus.ON_TRACK:
      return "on-track";
    case OutlookStatus.AT_RISK:
      return "at-risk";
    case OutlookStatus.OFF_TRACK:
      return "off-track";
    case OutlookStatus.INSUFFICIENT_HISTORY:
      return "insufficient-history";
    default:
      return undefined;
  }
}
