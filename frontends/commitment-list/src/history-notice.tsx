import { listOf, Notice } from "@portal/ui";
import type { CommitmentRow } from "./model/commitment-row";
import { shortHistories } from "./model/history-words";
import { texts } from "./texts";

/** More commitments than this are counted, not named. */
const NAMED = 3;

/** Which commitments have no outlook yet, and what would be enough. */
export function HistoryNotice({ rows }: { readonly rows: readonly CommitmentRow[] }) {
  const short = shortHistories(rows);
  if (short.length === 0) return null;
  const named = short.slice(0, NAMED);
  const others = short.slice(NAMED).reduce((sum, { names }) => sum + names.length, 0);
  return (
    <Notice>
      {named.map(({ names, words }) => (
        <span key={words}>
          <b>{namesText(names)}</b> {words}{" "}
        </span>
      ))}
      {others > 0 ? `${texts.history.others(others)} ` : null}
      {texts.history.untilThen}
    </Notice>
  );
}

function namesText(names: readonly string[]): string {
  return names.length > NAMED ? texts.history.count(names.length) : listOf(names);
}
