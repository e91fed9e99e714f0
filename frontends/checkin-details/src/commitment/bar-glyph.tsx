import { Glyph, statusColour } from "@portal/ui";
import { px } from "../chart/exact-scale";
import type { Bar } from "./bar-layout";

const SIZE = 12;

/** The sign of a bar's status, in the colour that reads on what it stands on. */
export function BarGlyph({ bar }: { bar: Bar }) {
  const x = bar.x + (bar.width - SIZE) / 2;
  return (
    <g transform={`translate(${px(x)} ${px(bar.glyphY - SIZE / 2)})`} color={colourOf(bar)}>
      <Glyph status={bar.checkin.status} size={SIZE} bare />
    </g>
  );
}

function colourOf({ checkin: { status }, isGlyphOnFill }: Bar): string {
  if (!isGlyphOnFill) return statusColour(status);
  if (status === "missed") return "var(--on-miss)";
  return status === "met" ? "var(--met)" : "var(--ink)";
}
