import { ActionBar } from "./action-bar";
import { Button } from "./button";
import { texts } from "./texts";
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
      <Button onClick={onMore}>{texts.more.show}</Button>
      <span role="status">{texts.more.shown(formatCount(shown), formatCount(total), noun)}</span>
    </ActionBar>
  );
}
