import { formatMoney, formatOwed } from "@portal/ui";
import type { MeasuredCheckin } from "../model/checkin";
import { formatBound } from "../model/estimate";
import { spend as spendTexts } from "../texts/spend";
import type { FanShape } from "./fan";

const { labels: words } = spendTexts;

/** Words at a height, in pixels. */
export interface SpendLabel {
  readonly text: string;
  readonly kind: "strong" | "miss" | "plain";
  readonly y: number;
  /** The height of what they name, where a leader points to it. */
  readonly namesY?: number;
}

/** What the words stand beside, in pixels and nanos. */
interface Heights {
  readonly promisedY: number;
  readonly spentY: number;
  /** The end of the forecast; undefined without one. */
  readonly fan?: Pick<FanShape, "lowY" | "highY" | "last"> | undefined;
}

const LINE = 15;

/**
 * The words right of the picture: what was promised and, once the period is closed, what was spent and what is short,
 * before that, the range that a forecast ends in.
 * None stands on another; all keep the order of what they name.
 *
 * @param isNarrow whether each word gets a line of its own.
 */
export function spendLabels(
  checkin: MeasuredCheckin,
  { promisedY, spentY, fan }: Heights,
  isNarrow: boolean,
): readonly SpendLabel[] {
  if (fan) return fanLabels(checkin, promisedY, fan, isNarrow);
  const promised = linesOf(words.promised, formatMoney(checkin.amount), isNarrow).map((text, line) => ({
    text,
    kind: "strong" as const,
    y: promisedY + 4 + (isNarrow ? (line - 1) * LINE : 0),
  }));
  if (!checkin.isClosed) return promised;
  const spent = linesOf(words.spent, formatMoney(checkin.actual), isNarrow).map((text, line) => ({
    text,
    kind: "plain" as const,
    y: spentY + 4 + line * LINE,
  }));
  if (checkin.status !== "missed") {
    return spread(spentY < promisedY ? [...spent, ...promised] : [...promised, ...spent]);
  }
  const short = {
    text: isNarrow ? formatMoney(-checkin.shortfall) : words.short(formatOwed(checkin.shortfall)),
    kind: "miss" as const,
    y: (promisedY + spentY) / 2 + 4,
  };
  return spread([...promised, short, ...spent]);
}

/** On a narrow picture the amounts alone: the legend and the sentence say what they are. */
function fanLabels(
  { amount }: MeasuredCheckin,
  promisedY: number,
  { lowY, highY, last }: Pick<FanShape, "lowY" | "highY" | "last">,
  isNarrow: boolean,
): readonly SpendLabel[] {
  const label = (word: string, text: string, kind: SpendLabel["kind"], namesY: number): SpendLabel => ({
    text: isNarrow ? text : words.named(word, text),
    kind,
    y: namesY + 4,
    namesY,
  });
  return spread(
    [
      label(words.high, formatBound(last.high), "plain", highY),
      label(words.promised, formatMoney(amount), "strong", promisedY),
      label(words.low, formatBound(last.low), "plain", lowY),
    ].toSorted((a, b) => a.y - b.y),
  );
}

/** The longest of those words, for the room they take. */
export function longestLabel(labels: readonly SpendLabel[]): string {
  return labels.reduce((longest, { text }) => (text.length > longest.length ? text : longest), "");
}

function linesOf(word: string, amount: string, isNarrow: boolean): readonly string[] {
  return isNarrow ? [word, amount] : [words.named(word, amount)];
}

function spread(labels: readonly SpendLabel[]): readonly SpendLabel[] {
  let free = Number.NEGATIVE_INFINITY;
  return labels.map((label) => {
    const y = Math.max(label.y, free);
    free = y + LINE;
    return { ...label, y };
  });
}
