import { formatMoney, formatOwed } from "@portal/ui";
import type { MeasuredCheckin } from "../model/measured-checkin";

/** Words at a height, in pixels. */
export interface SpendLabel {
  readonly text: string;
  readonly kind: "strong" | "miss" | "plain";
  readonly y: number;
}

const LINE = 15;

/**
 * The words right of the picture: what was promised and, once the period is closed, what was spent and what is short.
 * None stands on another; all keep the order of what they name.
 *
 * @param isNarrow whether each word gets a line of its own.
 */
export function spendLabels(
  checkin: MeasuredCheckin,
  promisedY: number,
  spentY: number,
  isNarrow: boolean,
): readonly SpendLabel[] {
  const promised = words("Promised", formatMoney(checkin.amount), isNarrow).map((text, line) => ({
    text,
    kind: "strong" as const,
    y: promisedY + 4 + (isNarrow ? (line - 1) * LINE : 0),
  }));
  if (!checkin.isClosed) return promised;
  const spent = words("Spent", formatMoney(checkin.actual), isNarrow).map((text, line) => ({
    text,
    kind: "plain" as const,
    y: spentY + 4 + line * LINE,
  }));
  if (checkin.status !== "missed") {
    return spread(spentY < promisedY ? [...spent, ...promised] : [...promised, ...spent]);
  }
  const short = {
    text: isNarrow ? formatMoney(-checkin.shortfall) : `Short ${formatOwed(checkin.shortfall)}`,
    kind: "miss" as const,
    y: (promisedY + spentY) / 2 + 4,
  };
  return spread([...promised, short, ...spent]);
}

/** The longest of those words, for the room they take. */
export function longestLabel(labels: readonly SpendLabel[]): string {
  return labels.reduce((longest, { text }) => (text.length > longest.length ? text : longest), "");
}

function words(word: string, amount: string, isNarrow: boolean): readonly string[] {
  return isNarrow ? [word, amount] : [`${word} ${amount}`];
}

function spread(labels: readonly SpendLabel[]): readonly SpendLabel[] {
  let free = Number.NEGATIVE_INFINITY;
  return labels.map((label) => {
    const y = Math.max(label.y, free);
    free = y + LINE;
    return { ...label, y };
  });
}
