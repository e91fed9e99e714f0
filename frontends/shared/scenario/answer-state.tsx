import { problemOf } from "@portal/platform";
import { Button } from "@portal/ui";
import type { ReactNode } from "react";
import type { Problems } from "./question";
import { texts } from "./texts";

/** The id of the words about a field, which the field points to. */
export const problemId = (field: keyof Problems) => `what-if-${field}-problem`;

interface AnswerStateProps {
  readonly problems: Problems;
  readonly error: unknown;
  readonly onRetry: () => void;
  readonly children: ReactNode;
}

const FIELDS: readonly (keyof Problems)[] = ["service", "amount", "from"];

/** The answer, or why there is none. */
export function AnswerState({ problems, error, onRetry, children }: AnswerStateProps) {
  const wrong = FIELDS.filter((field) => problems[field] !== undefined);
  if (wrong.length > 0) {
    return wrong.map((field) => (
      <p key={field} id={problemId(field)} className="problem">
        {problems[field]}
      </p>
    ));
  }
  if (!error) return <p>{children}</p>;
  const { title, message } = problemOf(error);
  return (
    <p>
      <b>{texts.problem.title(title)}</b> {message} <Button onClick={onRetry}>{texts.tryAgain}</Button>
    </p>
  );
}
