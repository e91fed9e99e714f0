import { announce, setParams, useRoute } from "@portal/platform";
import type { Timestamp } from "@portal/rpc";
import { useEffect, useLayoutEffect, useMemo } from "react";
import { SURE, sureOf, USUAL_SURE } from "./address";
import { answerFor } from "./answer";
import { AnswerState } from "./answer-state";
import { closeScenario } from "./closing";
import { problemsOf } from "./field-violations";
import { ScenarioFrame } from "./frame";
import { PriceAnswer } from "./price-answer";
import { type Problems, questionOf } from "./question";
import { RequiredAnswer } from "./required-answer";
import type { Prospects, Scenario } from "./scenario";
import { ScenarioForm } from "./scenario-form";
import { lastEndOf, serviceChoices, startsAhead } from "./setting";
import { firstDay } from "./start-day";
import { texts } from "./texts";
import { useScenarioFields } from "./use-scenario-fields";
import { useSimulation } from "./use-simulation";

export interface ScenarioPanelProps {
  readonly companyId: string;
  readonly asOf: Timestamp | undefined;
  /** The end of what is counted, in microseconds since 1970. */
  readonly countedUntil: bigint | undefined;
  /** What the page shows without a scenario. */
  readonly prospects: Prospects;
  /** Is told what to show in its place; undefined while there is nothing else to show. */
  readonly onScenario: (scenario: Scenario | undefined) => void;
}

/** Asks what if spend changed, and answers as one types: what it saves, what it costs, and what would be enough. */
export function ScenarioPanel({ companyId, asOf, countedUntil, prospects, onScenario }: ScenarioPanelProps) {
  const setting = useMemo(() => {
    const { commitments } = prospects;
    return {
      services: serviceChoices(commitments),
      lastEnd: lastEndOf(commitments),
      starts: countedUntil === undefined ? [] : startsAhead(commitments, countedUntil),
    };
  }, [prospects, countedUntil]);
  const { typed, settled, change } = useScenarioFields({
    service: setting.services[0]?.code ?? "",
    amount: "",
    unit: "percent",
    direction: "more",
    from: countedUntil === undefined ? "" : firstDay(countedUntil),
  });
  const sure = sureOf(useRoute().params.get(SURE));
  const checked = useMemo(() => questionOf(settled, setting), [settled, setting]);
  const question = "question" in checked ? checked.question : undefined;
  const simulation = useSimulation(question, { companyId, asOf, sure });
  const { answered, isPending, error } = simulation;
  const answer = useMemo(
    () => answered && answerFor(prospects, answered, countedUntil),
    [prospects, answered, countedUntil],
  );
  const problems = "problems" in checked ? checked.problems : (problemsOf(error) ?? NO_PROBLEMS);
  useReport(answer?.scenario, onScenario);
  useAnnounced(Object.values(problems)[0] ?? answer?.scenario?.sentence);
  return (
    <ScenarioFrame>
      <ScenarioForm {...{ typed, problems, setting }} onChange={change} onClear={closeScenario} />
      <div className="answers" aria-busy={isPending}>
        <div>
          <AnswerState {...{ problems, error }} onRetry={simulation.refetch}>
            {answer?.price ? <PriceAnswer price={answer.price} /> : isPending ? "" : texts.hint}
          </AnswerState>
        </div>
        <div>
          {answer && answered ? (
            <RequiredAnswer
              targets={answer.targets}
              sure={sure}
              answeredSure={answered.sure}
              onSure={(chosen) =>
                setParams({ [SURE]: chosen === USUAL_SURE ? undefined : `${chosen}` }, { replace: true })
              }
            />
          ) : null}
        </div>
      </div>
    </ScenarioFrame>
  );
}

const NO_PROBLEMS: Problems = {};

/** Tells the page before anything is painted, and again when the panel goes. */
function useReport(scenario: Scenario | undefined, onScenario: (scenario: Scenario | undefined) => void) {
  useLayoutEffect(() => onScenario(scenario), [scenario, onScenario]);
  useLayoutEffect(() => () => onScenario(undefined), [onScenario]);
}

function useAnnounced(message: string | undefined) {
  useEffect(() => {
    if (message !== undefined) announce(message);
  }, [message]);
}
