import { Glyph, statusColour } from "@portal/ui";
import { px } from "../chart/exact-scale";
import type { Bar } from "./layout";
import { RangeMark } from "./range-mark";
import { isDotted, outlineColour, SPENT_FILL } from "./styles";

interface BarShapeProps {
  readonly bar: Bar;
  /** The hatch of what is off track, as a fill. */
  readonly hatch: string;
}

/** A bar: what was spent, the outline of what is not final, its range, the promised mark, the glyph at the foot. */
export function BarShape({ bar, hatch }: BarShapeProps) {
  const { checkin, x, width, spent, range, slotX, slotWidth, promisedY } = bar;
  const { status } = checkin;
  return (
    <g>
      <Ground bar={bar} hatch={hatch} />
      <rect
        className={status}
        x={x}
        y={spent.y}
        width={width}
        height={spent.height}
        fill={SPENT_FILL[status] ?? "none"}
      />
      <Outline bar={bar} />
      <path className="promised" d={`M${px(slotX)} ${px(promisedY)}h${px(slotWidth)}`} />
      {range ? <RangeMark x={x + width / 2} range={range} /> : null}
      <BarGlyph bar={bar} />
    </g>
  );
}

/** The border of the facts passes behind the bars. */
function Ground({ bar: { checkin, x, width, outline }, hatch }: BarShapeProps) {
  if (!outline) return null;
  const place = { x, y: outline.y, width, height: outline.height };
  return (
    <>
      <rect {...place} fill="var(--bg)" />
      {checkin.status === "off-track" ? <rect {...place} fill={hatch} /> : null}
    </>
  );
}

function Outline({ bar: { checkin, x, width, outline } }: Pick<BarShapeProps, "bar">) {
  if (!outline) return null;
  return (
    <rect
      x={x + 0.75}
      y={outline.y}
      width={Math.max(0, width - 1.5)}
      height={outline.height}
      fill="none"
      stroke={outlineColour(checkin.status)}
      strokeWidth={1.5}
      strokeDasharray={isDotted(checkin.status) ? "1.5 3" : undefined}
    />
  );
}

const SIZE = 12;
/** The ground around a sign that would be lost in a hatch. */
const AIR = 2;

/** The sign of a bar's status, in the colour that reads on what it stands on. */
function BarGlyph({ bar }: { bar: Bar }) {
  const { status } = bar.checkin;
  const x = bar.x + (bar.width - SIZE) / 2;
  const isOnHatch = status === "off-track" && !bar.isGlyphOnFill;
  return (
    <g transform={`translate(${px(x)} ${px(bar.glyphY - SIZE / 2)})`} color={colourOf(bar)}>
      {isOnHatch ? (
        <rect x={-AIR} y={-AIR} width={SIZE + 2 * AIR} height={SIZE + 2 * AIR} fill="var(--bg)" />
      ) : null}
      <Glyph status={status} size={SIZE} bare />
    </g>
  );
}

function colourOf({ checkin: { status }, isGlyphOnFill }: Bar): string {
  if (!isGlyphOnFill) return statusColour(status);
  if (status === "missed") return "var(--on-miss)";
  return status === "met" ? "var(--met)" : "var(--ink)";
}
