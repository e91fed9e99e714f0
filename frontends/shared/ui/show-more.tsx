import { styled } from "@mui/material/styles";
import { Button } from "./button";
import { formatCount } from "./words";

interface ShowMoreProps {
  readonly shown: number;
  readonly total: number;
  /** What is counted, in the plural: "commitments". */
  readonly noun: string;
  readonly onMore: () => void;
}

/** How many rows are shown, and a button for more; nothing if all are. */
export function ShowMore({ shown, total, noun, onMore }: ShowMoreProps) {
  if (shown >= total) return null;
  return (
    <Bar>
      <Button onClick={onMore}>Show more</Button>
      <span role="status">
        {formatCount(shown)} of {formatCount(total)} {noun}
      </span>
    </Bar>
  );
}

interface PagerProps {
  /** What is shown: "Rows 1 to 100 of 8,000". */
  readonly children: string;
  readonly onPrevious?: (() => void) | undefined;
  readonly onNext?: (() => void) | undefined;
}

/** Steps through pages; a step that cannot be taken is disabled. */
export function Pager({ children, onPrevious, onNext }: PagerProps) {
  return (
    <Bar>
      <Button onClick={onPrevious} disabled={!onPrevious}>
        Previous
      </Button>
      <Button onClick={onNext} disabled={!onNext}>
        Next
      </Button>
      <span role="status">{children}</span>
    </Bar>
  );
}

const Bar = styled("div")({
  display: "flex",
  flexWrap: "wrap",
  alignItems: "center",
  gap: "8px 12px",
  marginTop: 12,
  color: "var(--ink-2)",
});
