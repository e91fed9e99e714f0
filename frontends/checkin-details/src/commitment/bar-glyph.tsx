import { Glyph, statusColour } from "@portal/ui";
import { px } from "../chart/exact-scale";
import type { Bar } from "./bar-layout";

const SIZE = 12;
/** The ground around a sign that would be lost in a hatch. */
const AIR = 2;

/** The sign of a bar's status, in the colour that reads on what it stands on. */
export function BarGlyph({ bar }: { bar: Bar }) {
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
