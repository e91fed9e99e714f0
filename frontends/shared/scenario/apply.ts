import type { Checkin } from "@portal/contracts/commitment/v1/checkin_pb";
import type { Commitment } from "@portal/contracts/commitment/v1/commitment_pb";
import type { CompanySummary } from "@portal/contracts/commitment/v1/company_summary_pb";
import type { Outlook } from "@portal/contracts/commitment/v1/outlook_pb";
import type {
  SimulateCommitmentsResponse,
  SimulatedCommitment,
} from "@portal/contracts/commitment/v1/simulation_pb";
import { chanceNumber, nanosOf, shownOwed } from "@portal/ui";
import type { ChangedOutlooks, Prospects } from "./scenario";

/**
 * What a page shows under a scenario: every outlook is the one after it. Facts, and commitments that it does not
 * touch, stay the objects they are.
 */
export function applyScenario(
  { summary, commitments }: Prospects,
  simulation: SimulateCommitmentsResponse,
): Prospects & { readonly changed: ChangedOutlooks } {
  const simulated = new Map(simulation.commitments.map((each) => [each.commitmentId, each]));
  const changed = new Map(
    simulation.commitments.flatMap((each) => {
      const before = changedOutlooks(each);
      return before.size > 0 ? [[each.commitmentId, before] as const] : [];
    }),
  );
  return {
    summary: summary && summaryAfter(summary, simulation, simulated),
    commitments: commitments.map((commitment) => {
      const after = simulated.get(commitment.id);
      return after?.after && looksOther(after) ? commitmentAfter(commitment, after) : commitment;
    }),
    changed,
  };
}

function summaryAfter(
  summary: CompanySummary,
  { after }: SimulateCommitmentsResponse,
  simulated: ReadonlyMap<string, SimulatedCommitment>,
): CompanySummary {
  if (!after) return summary;
  const { nextCheckin: next } = summary;
  const outlook =
    next &&
    simulated.get(next.commitmentId)?.checkins.find((each) => each.checkinNumber === next.checkinNumber);
  return {
    ...summary,
    outlook: after,
    ...(next && outlook?.after ? { nextCheckin: { ...next, outlook: outlook.after } } : {}),
  };
}

function commitmentAfter(commitment: Commitment, { after, checkins }: SimulatedCommitment): Commitment {
  const outlooks = new Map(checkins.map((each) => [each.checkinNumber, each.after]));
  const withAfter = (checkin: Checkin): Checkin => {
    const outlook = outlooks.get(checkin.number);
    return outlook ? { ...checkin, outlook } : checkin;
  };
  return {
    ...commitment,
    ...(after ? { outlook: after } : {}),
    checkins: commitment.checkins.map(withAfter),
  };
}

/** Any difference, however small: amounts on screen have to add up to the total of one scenario. */
function looksOther({ before, after, extraSpend }: SimulatedCommitment): boolean {
  return nanosOf(extraSpend) !== 0n || shownOwed(before) !== shownOwed(after);
}

/** The outlooks before the scenario of those check-ins that look different under it. */
function changedOutlooks({ checkins }: SimulatedCommitment): ReadonlyMap<number, Outlook> {
  return new Map(
    checkins.flatMap(({ checkinNumber, before, after }) =>
      before && after && looksDifferent(before, after) ? [[checkinNumber, before] as const] : [],
    ),
  );
}

function looksDifferent(before: Outlook, after: Outlook): boolean {
  return (
    before.status !== after.status || chanceNumber(before.probability) !== chanceNumber(after.probability)
  );
}
