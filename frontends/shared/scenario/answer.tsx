import type { SimulateCommitmentsResponse } from "@portal/contracts/commitment/v1/simulation_pb";
import { nanosOf } from "@portal/ui";
import { applyScenario } from "./apply";
import { type Comparison, type Price, priceOf } from "./price";
import { commitmentTargets, companyTargets, type Target } from "./required";
import type { Prospects, Scenario } from "./scenario";
import { ScenarioLead } from "./scenario-lead";
import { startsLater } from "./start-day";
import type { Answered } from "./use-simulation";
import { scenarioSentence } from "./words";

/** Everything that an answer says of a page. */
export interface Answer {
  /** For the page to show; undefined as long as no change is asked about. */
  readonly scenario: Scenario | undefined;
  readonly price: Price | undefined;
  readonly targets: readonly Target[];
}

/** Reads an answer for a page that shows these prospects without a scenario, of what is counted up to a moment. */
export function answerFor(
  prospects: Prospects,
  { question, reply }: Answered,
  countedUntil: bigint | undefined,
): Answer {
  const comparison = comparisonOf(prospects, reply);
  const targets = targetsOf(prospects, reply, {
    service: question.service,
    startsLater: startsLater(question.start, countedUntil),
  });
  const { change } = question;
  if (!change || !comparison) return { scenario: undefined, price: undefined, targets };
  const applied = applyScenario(prospects, reply);
  const { summary, commitments, changed } = applied;
  const here = new Set(commitments.map(({ id }) => id));
  const changedCount = [...changed].reduce((sum, [id, { size }]) => (here.has(id) ? sum + size : sum), 0);
  const owed = nanosOf(summary ? summary.owed : commitments[0]?.owed);
  return {
    price: priceOf(comparison),
    targets,
    scenario: {
      ...applied,
      sentence: scenarioSentence(question, change, comparison),
      lead: <ScenarioLead {...comparison} owed={owed} changedCount={changedCount} />,
    },
  };
}

/** What the page is about, without and with the scenario: the company, or its one commitment. */
function comparisonOf(
  { summary, commitments: [commitment] }: Prospects,
  reply: SimulateCommitmentsResponse,
): Comparison | undefined {
  const found = summary
    ? reply
    : reply.commitments.find(({ commitmentId }) => commitmentId === commitment?.id);
  if (!found?.before || !found.after) return undefined;
  return { before: found.before, after: found.after, extraSpend: found.extraSpend };
}

function targetsOf(
  { summary, commitments }: Prospects,
  reply: SimulateCommitmentsResponse,
  asked: { readonly service: string; readonly startsLater: boolean },
): readonly Target[] {
  if (summary) return companyTargets(reply, commitments, asked);
  const [commitment] = commitments;
  const simulated = reply.commitments.find(({ commitmentId }) => commitmentId === commitment?.id);
  return commitment && simulated ? commitmentTargets(simulated, commitment, asked.startsLater) : [];
}
