import { type Outlook, OutlookStatus } from "@portal/contracts/commitment/v1/outlook_pb";
import { formatChance } from "@portal/ui";
import { texts } from "./texts";
import type { Answered } from "./use-simulation";
import { changeWords } from "./words";

const { checkin: words } = texts;
const STATUS: Partial<Record<OutlookStatus, string>> = {
  [OutlookStatus.ON_TRACK]: words.onTrack,
  [OutlookStatus.AT_RISK]: words.atRisk,
  [OutlookStatus.OFF_TRACK]: words.offTrack,
};

/** "With 8 % more S3 storage spend this period is on track, 91 % likely to be met, not 64 %."; undefined without a forecast. */
export function checkinSentence(
  { question, reply }: Answered,
  commitmentId: string,
  checkinNumber: number,
): string | undefined {
  const simulated = reply.commitments
    .find((each) => each.commitmentId === commitmentId)
    ?.checkins.find((each) => each.checkinNumber === checkinNumber);
  const { change } = question;
  if (!change || !simulated?.before || !simulated.after) return undefined;
  const status = STATUS[simulated.after.status];
  if (!status) return undefined;
  const scenario = changeWords(question, change);
  const [was, is] = [chanceOf(simulated.before), chanceOf(simulated.after)];
  return was === is ? words.stays(scenario, status, is) : words.is(scenario, status, is, was);
}

function chanceOf({ probability }: Outlook): string {
  return formatChance(probability);
}
