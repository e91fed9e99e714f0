import type { CheckinStatus } from "@portal/ui";
import { px } from "../chart/exact-scale";
import { BarGlyph } from "./bar-glyph";
import type { Bar } from "./bar-layout";

const FILLS: Record<CheckinStatus, string> = {
  met: "var(--met-fill)",
  missed: "var(--miss-fill)",
  "already-met": "var(--spent)",
  open: "var(--spent)",
  awaiting: "var(--spent)",
  upcoming: "none",
  "no-data": "none",
};

/** Outlines of what is not final; dotted where nothing has begun or the rest is only awaited. */
const DOTTED: ReadonlySet<CheckinStatus> = new Set(["awaiting", "upcoming", "no-data"]);

/** A bar: what was spent, the outline of what is not final, the promised mark, and the glyph at the foot. */
export function BarShape({ bar }: { bar: Bar }) {
  const { checkin, x, width, spent, outline, slotX, slotWidth, promisedY } = bar;
  const { status } = checkin;
  return (
    <g>
      {/* The border of the facts passes behind the bars. */}
      {outline ? <rect x={x} y={outline.y} width={width} height={outline.height} fill="var(--bg)" /> : null}
      <rect className={status} x={x} y={spent.y} width={width} height={spent.height} fill={FILLS[status]} />
      {outline ? (
        <rect
          x={x + 0.75}
          y={outline.y}
          width={Math.max(0, width - 1.5)}
          height={outline.height}
          fill="none"
          stroke={DOTTED.has(status) ? "var(--idle)" : "var(--ink-2)"}
          strokeWidth={1.5}
          strokeDasharray={DOTTED.has(status) ? "1.5 3" : undefined}
        />
      ) : null}
      <path className="promised" d={`M${px(slotX)} ${px(promisedY)}h${px(slotWidth)}`} />
      <BarGlyph bar={bar} />
    </g>
  );
}
