import { CHARACTER_PX } from "./axis";
import type { CountedCell } from "./cells";
import { countWords } from "./period-words";

/** What stands beside the words of a share, and the room from which a count fits beside its sign. */
const FRAME_PX = 8;
const COUNT_PX = 34;

/**
 * The text of each share of a counted cell; empty where the sign has to do.
 *
 * What is seen has to stand in the name of the link in the same words and order: either every share has its
 * words, or the largest alone has text.
 */
export function shareTexts({ counts, checkins, widthPx }: CountedCell): readonly string[] {
  const shares = counts.map(([status, count]) => ({
    count,
    words: countWords(status, count),
    px: (widthPx * count) / checkins.length,
  }));
  const hasWords = ({ words, px }: (typeof shares)[number]) => px >= words.length * CHARACTER_PX + FRAME_PX;
  if (shares.every(hasWords)) return shares.map(({ words }) => words);
  const most = Math.max(...shares.map(({ count }) => count));
  const largest = shares.findIndex(({ count }) => count === most);
  return shares.map((share, index) => {
    if (index !== largest) return "";
    if (hasWords(share)) return share.words;
    return share.px >= COUNT_PX ? `${share.count}` : "";
  });
}
