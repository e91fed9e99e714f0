import { ActionBar } from "./action-bar";
import { StepButton } from "./step-button";
import { texts } from "./texts";

interface PagerProps {
  /** What is shown: "Periods 1 to 24 of 100". */
  readonly children: string;
  readonly onPrevious: (() => void) | undefined;
  readonly onNext: (() => void) | undefined;
}

/** Steps through pages. */
export function Pager({ children, onPrevious, onNext }: PagerProps) {
  return (
    <ActionBar>
      <StepButton onStep={onPrevious}>{texts.pager.previous}</StepButton>
      <StepButton onStep={onNext}>{texts.pager.next}</StepButton>
      <span role="status">{children}</span>
    </ActionBar>
  );
}
