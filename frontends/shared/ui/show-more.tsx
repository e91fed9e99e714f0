import { ActionBar } from "./action-bar";
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
    <ActionBar>
      <Button onClick={onMore}>Show more</Button>
      <span role="status">
        {formatCount(shown)} of {formatCount(total)} {noun}
      </span>
    </ActionBar>
  );
}
