import { announce, useRoute } from "@portal/platform";
import type { Timestamp } from "@portal/rpc";
import { Button, Notice } from "@portal/ui";
import { type ReactNode, useEffect, useMemo } from "react";
import { fieldsOf, WHAT_IF } from "./address";
import { checkinSentence } from "./checkin-words";
import { closeScenario } from "./closing";
import { problemsOf } from "./field-violations";
import { questionOf } from "./question";
import { USUAL_SURE } from "./sure";
import { useSimulation } from "./use-simulation";

export interface CheckinScenarioProps {
  readonly companyId: string;
  readonly commitmentId: string;
  readonly checkinNumber: number;
  readonly serviceCode: string;
  readonly asOf: Timestamp | undefined;
}

/** What the scenario of the address means for a check-in, in a note: its page is proof, and stays without it. */
export function CheckinScenario(props: CheckinScenarioProps): ReactNode {
  const { companyId, commitmentId, checkinNumber, serviceCode, asOf } = props;
  const text = useRoute().params.get(WHAT_IF) ?? "";
  const checked = useMemo(() => {
    const services = [{ code: serviceCode, label: serviceCode }];
    return questionOf(fieldsOf(text), { services, lastEnd: undefined });
  }, [text, serviceCode]);
  const question = "question" in checked && checked.question.change ? checked.question : undefined;
  const { answered, error } = useSimulation(question, { companyId, asOf, sure: USUAL_SURE });
  const problems = "problems" in checked ? checked.problems : problemsOf(error);
  const message =
    Object.values(problems ?? {})[0] ??
    (answered && checkinSentence(answered, commitmentId, checkinNumber)) ??
    (error ? "The scenario of the address could not be worked out." : undefined);
  useEffect(() => {
    if (message !== undefined) announce(message);
  }, [message]);
  if (message === undefined) return null;
  return (
    <Notice>
      <b>What if.</b> {message} What stands on this page is without it.{" "}
      <Button onClick={closeScenario}>Clear</Button>
    </Notice>
  );
}
