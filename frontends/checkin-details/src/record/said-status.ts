import { OutlookStatus } from "@portal/contracts/commitment/v1/outlook_pb";
import type { Prospect } from "@portal/ui";

/** What a past forecast said, as a status. */
export function saidStatus(status: OutlookStatus): Prospect {
  switch (status) {
    case OutlookStatus.ON_TRACK:
      return "on-track";
    case OutlookStatus.AT_RISK:
      return "at-risk";
    case OutlookStatus.OFF_TRACK:
      return "off-track";
    default:
      return "insufficient-history";
  }
}
