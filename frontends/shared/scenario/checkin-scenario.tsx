import { announce, useRoute } from "@portal/platform";
import type { Timestamp } from "@portal/rpc";
import { Button, Notice } from "@portal/ui";
import { type ReactNode, useEffect, useMemo } from "react";
import { fieldsOf, USUAL_SURE, WHAT_IF } from "./address";
import { checkinSentence } from "./checkin-words";
import { closeScenario } from "./closing";
import { problemsOf } from "./field-violations";
import { questionOf } from "./question";
import { texts } from "./texts";
import { useSimulation } from "./use-simulation";

const { checkin: words } = texts;

export interface CheckinScenarioProps {
  readonly companyId: string;
  readonly commitmentId: string;
  readonly checkinNumber: number;
  readonly serviceCode: string;
  /** What a sentence calls the service. */
  readonly serviceName: string;
  readonly asOf: Timestamp | undefined;
}

/** What the scenario of the address means for a check-in, in a note: its page is proof, and stays without it. */
export function CheckinScenario(props: CheckinScenarioProps): ReactNode {
  const { companyId, commitmentId, checkinNumber, serviceCode, serviceName, asOf } = props;
  const text = useRoute().params.get(WHAT_IF) ?? "";
  const checked = useMemo(() => {
    const services = [{ code: serviceCode, name: serviceName, label: serviceName }];
    return questionOf(fieldsOf(text), { services, lastEnd: undefined });
  }, [text, serviceCode, serviceName]);
  const question = "question" in checked && checked.question.change ? checked.question : undefined;
  const { answered, error } = useSimulation(question, { companyId, asOf, sure: USUAL_SURE });
  const problems = "problems" in checked ? checked.problems : problemsOf(error);
  const message =
    Object.values(problems ?? {})[0] ??
    (answered && checkinSentence(answered, commitmentId, checkinNumber)) ??
    (error ? words.problem : undefined);
  useEffect(() => {
    if (message !== undefined) announce(message);
  }, [message]);
  if (message === undefined) return null;
  return (
    <Notice>
      <b>{words.title}</b> {message} {words.without}{" "}
      <Button onClick={closeScenario}>{texts.form.clear}</Button>
    </Notice>
  );
}
