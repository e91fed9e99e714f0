import type { ListLineItemsResponse } from "@portal/contracts/billing/v1/billing_service_pb";
import { formatCount, StepButton, styled } from "@portal/ui";
import { rows as words } from "../texts/rows";

/**
 * The way back through pages of rows. The server hands out tokens for going on only, so the pages that were gone
 * through are remembered; a link into the middle has no way back but to the first page.
 */
export class RowTrail {
  readonly #before = new Map<string, string>();

  /** Notes that the page of a token was reached from another; the first page has the empty token. */
  step(from: string, to: string): void {
    this.#before.set(to, from);
  }

  /** The token of the page before this one; undefined if it is not known. */
  before(token: string): string | undefined {
    return this.#before.get(token);
  }
}

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
  const last = precedingSize + BigInt(lineItems.length);
  const goLater = () => {
    trail.step(pageToken, nextPageToken);
    onPage(nextPageToken);
  };
  return (
    <Bar>
      <span role="status">
        {words.place(formatCount(precedingSize + 1n), formatCount(last), formatCount(totalSize))}
      </span>
      <div>
        <StepButton onStep={isFirst || isWaiting ? undefined : () => onPage(before ?? "")}>
          {isFirst || before !== undefined ? words.earlier : words.first}
        </StepButton>
        <StepButton onStep={nextPageToken && !isWaiting ? goLater : undefined}>{words.later}</StepButton>
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
  "@media print": { "& div": { display: "none" } },
});
