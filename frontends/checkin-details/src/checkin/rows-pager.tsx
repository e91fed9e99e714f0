import type { ListLineItemsResponse } from "@portal/contracts/billing/v1/billing_service_pb";
import { formatCount, StepButton, styled } from "@portal/ui";
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
        <StepButton onStep={isFirst || isWaiting ? undefined : () => onPage(before ?? "")}>
          {isFirst || before !== undefined ? "Earlier" : "First rows"}
        </StepButton>
        <StepButton onStep={nextPageToken && !isWaiting ? goLater : undefined}>Later</StepButton>
      </div>
    </Bar>
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
  "& div": { display: "flex", gap: 8 },
});
