import { Estimate, formatEstimate, formatOwed, Was } from "@portal/ui";
import type { ExpectedOwed } from "./model/expected-owed";
import { rangeWords } from "./model/range-words";
import { texts } from "./texts";

interface ExpectedAmountProps {
  readonly expected: ExpectedOwed | undefined;
  /** Under a scenario: the same without it. */
  readonly before?: ExpectedOwed | undefined;
}

/** What is owed in the end, and how sure that is: an estimate with its range, or a fact that says what it is. */
export function ExpectedAmount({ expected, before }: ExpectedAmountProps) {
  switch (expected?.kind) {
    case "estimate":
      return (
        <>
          {before?.kind === "estimate" && before.estimate.shownOwed !== expected.estimate.shownOwed ? (
            <Was>{words(before)}</Was>
          ) : null}
          <Estimate className="nowrap">{words(expected)}</Estimate>
          <small>
            <bdi>{rangeWords(expected.estimate)}</bdi>
          </small>
        </>
      );
    case "final":
    case "so-far":
      return (
        <>
          {formatOwed(expected.owed)}
          <small>{expected.kind === "final" ? texts.commitment.final : texts.commitment.soFar}</small>
        </>
      );
    default:
      return "–";
  }
}

function words({ estimate }: Extract<ExpectedOwed, { kind: "estimate" }>): string {
  return formatEstimate(estimate.shownOwed);
}
