import { type Outlook, OutlookStatus } from "@portal/contracts/commitment/v1/outlook_pb";
import { formatChance } from "@portal/ui";
import type { Answered } from "./use-simulation";
import { changeWords } from "./words";

const WORDS: Partial<Record<OutlookStatus, string>> = {
  [OutlookStatus.ON_TRACK]: "on track",
  [OutlookStatus.AT_RISK]: "at risk",
  [OutlookStatus.OFF_TRACK]: "off track",
};

/** "With 8 % more s3 spend this period is on track, 91 % likely to be met, not 64 %."; undefined without a forecast. */
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
  const word = WORDS[simulated.after.status];
  if (!word) return undefined;
  const scenario = `With ${changeWords(question, change)} this period`;
  const [was, is] = [simulated.before, simulated.after].map(chanceOf);
  return was === is
    ? `${scenario} stays ${word}, ${is} likely to be met.`
    : `${scenario} is ${word}, ${is} likely to be met, not ${was}.`;
}

function chanceOf({ probability }: Outlook): string {
  return formatChance(probability);
}
