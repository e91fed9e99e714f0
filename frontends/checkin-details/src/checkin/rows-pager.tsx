import type { ListLineItemsResponse } from "@portal/contracts/billing/v1/billing_service_pb";
import { Button, formatCount, styled } from "@portal/ui";
import type { RowTrail } from "./row-trail";

interface RowsPagerProps {
  readonly reply: ListLineItemsResponse;
  /** The token of this page; empty for the first. */
  readonly pageToken: string;
  readonly trail: RowTrail;
  /** Whether the rows are still those of another page. */
  readonly isWaiting: boolean;
  readonly onPage: (token: string) => void;
}

/** Which rows are shown, and the steps to earlier and later ones. */
export function RowsPager({ reply, pageToken, trail, isWaiting, onPage }: RowsPagerProps) {
  const { nextPageToken, precedingSize, totalSize, lineItems } = reply;
  const before = trail.before(pageToken);
  const isFirst = precedingSize === 0n;
  const goLater = () => {
    trail.step(pageToken, nextPageToken);
    onPage(nextPageToken);
  };
  return (
    <Bar>
      <span role="status">
        {formatCount(precedingSize + 1n)} – {formatCount(precedingSize + BigInt(lineItems.length))} of{" "}
        {formatCount(totalSize)} rows, oldest first
      </span>
      <div>
        <Step onStep={isFirst || isWaiting ? undefined : () => onPage(before ?? "")}>
          {isFirst || before !== undefined ? "Earlier" : "First rows"}
        </Step>
        <Step onStep={nextPageToken && !isWaiting ? goLater : undefined}>Later</Step>
      </div>
    </Bar>
  );
}

interface StepProps {
  /** Undefined where there is no page in this direction. */
  readonly onStep: (() => void) | undefined;
  readonly children: string;
}

/** A button that stays focusable at the last page: disabled, it would lose the focus of who pressed it. */
function Step({ onStep, children }: StepProps) {
  return (
    <Button aria-disabled={!onStep} onClick={onStep}>
      {children}
    </Button>
  );
}

const Bar = styled("div")({
  display: "flex",
  flexWrap: "wrap",
  alignItems: "center",
  gap: 8,
  marginTop: 8,
  color: "var(--ink-2)",
  "& span": { flex: "1 1 auto" },
  "& [aria-disabled=true]": { color: "var(--ink-2)", borderColor: "var(--line)", cursor: "default" },
  "& div": { display: "flex", gap: 8 },
});
