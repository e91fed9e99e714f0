import type { Bar, Plot } from "./layout";
import { type SlotLabel, slotLabels } from "./slot-labels";

/** Of letters at 12 px. */
const CHARACTER_WIDTH = 7;

/** The calendar below the bars; where it is tight, only every second, third … label is written. */
export function SlotLabels({ bars, plot }: { bars: readonly Bar[]; plot: Plot }) {
  const labels = slotLabels(bars.map(({ checkin }) => checkin));
  const slot = bars[0]?.slotWidth ?? 1;
  const isRoomy = widest(labels, "long") <= slot;
  const every = isRoomy ? 1 : Math.max(1, Math.ceil(widest(labels, "text") / slot));
  const groups = new Set(placeGroups(bars, labels, plot));
  return (
    <g>
      {bars.map((bar, index) => (
        <g key={bar.checkin.number}>
          {index % every === 0 ? (
            <text x={bar.slotX + slot / 2} y={plot.bottom + 18} textAnchor="middle">
              {isRoomy ? labels[index]?.long : labels[index]?.text}
            </text>
          ) : null}
          {groups.has(index) ? (
            <text className="strong" x={bar.slotX} y={plot.bottom + 36}>
              {labels[index]?.group}
            </text>
          ) : null}
        </g>
      ))}
    </g>
  );
}

function widest(labels: readonly SlotLabel[], kind: "text" | "long"): number {
  return Math.max(...labels.map((label) => label[kind].length)) * CHARACTER_WIDTH + 6;
}

/** The positions whose group can be written without touching the one before or leaving the picture. */
function placeGroups(bars: readonly Bar[], labels: readonly SlotLabel[], plot: Plot): readonly number[] {
  let free = Number.NEGATIVE_INFINITY;
  return bars.flatMap((bar, index) => {
    const group = labels[index]?.group;
    const width = (group?.length ?? 0) * CHARACTER_WIDTH;
    const isFirst = index === 0;
    if (!group || bar.slotX < free || (!isFirst && bar.slotX + width > plot.right)) return [];
    free = bar.slotX + width + 8;
    return [index];
  });
}
