import { Notice, plural } from "@portal/ui";
import type { CommitmentRow } from "./model/commitment-row";
import { historyWords } from "./model/history-words";

/** More commitments than this are counted, not named. */
const NAMED = 3;

/** Which commitments have no outlook yet, and what would be enough. */
export function HistoryNotice({ rows }: { rows: readonly CommitmentRow[] }) {
  const short = rows.flatMap((row) => {
    const words = historyWords(row);
    return words ? [{ row, words }] : [];
  });
  if (short.length === 0) return null;
  const named = short.slice(0, NAMED);
  const others = short.length - named.length;
  return (
    <Notice>
      {named.map(({ row, words }) => (
        <span key={row.id}>
          <b>{row.name}</b> {words}{" "}
        </span>
      ))}
      {others > 0 ? `Too little history also for ${plural(others, "more commitment")}. ` : null}
      Until then the facts stand alone.
    </Notice>
  );
}
