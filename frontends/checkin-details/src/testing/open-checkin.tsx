import { renderForTest } from "@portal/platform/testing";
import { CheckinDetails } from "../root";
import { checkinReply, rowsReply } from "./replies";
import { type Answers, stubServices } from "./stub-services";

export const URL = "/companies/cyberdyne/commitments/1/checkins/2";
/** What comes before the first page of rows. */
export const FIRST = { size: 0n, cost: "0" };

/** Opens the page of a check-in, with services that answer as usual but for what a test says. */
export function open(answers: Answers, url = URL) {
  const transport = stubServices({
    getCheckin: () => checkinReply(),
    listLineItems: () => rowsReply(FIRST, ""),
    ...answers,
  });
  return renderForTest(<CheckinDetails />, { transport, url });
}
