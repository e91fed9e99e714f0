import { Button } from "./button";

interface StepButtonProps {
  /** Undefined where there is nothing in this direction. */
  readonly onStep: (() => void) | undefined;
  readonly children: string;
}

/** A step through pages. At the last page it stays focusable: disabled, it would lose the focus of who pressed it. */
export function StepButton({ onStep, children }: StepButtonProps) {
  return (
    <Button aria-disabled={!onStep} onClick={onStep}>
      {children}
    </Button>
  );
}
