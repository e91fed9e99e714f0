import { paths } from "@portal/platform";
import { statusColour, styled } from "@portal/ui";
import { useId } from "react";
import { px } from "../chart/exact-scale";
import { FactBorder } from "../chart/fact-border-mark";
import { Hatch } from "../chart/hatch";
import { moneyTicks, tickLabel } from "../chart/money-ticks";
import { Picture } from "../chart/picture";
import type { MeasuredCheckin } from "../model/measured-checkin";
import type { MeasuredCommitment } from "../model/measured-commitment";
import { type Bar, barScale, type Plot, placeBars } from "./bar-layout";
import { barName } from "./bar-name";
import { BarShape } from "./bar-shape";
import type { BarSheet } from "./bar-sheet";
import { CHANCE_ROOM, placeChances } from "./chance-labels";
import { LABEL_ROOM, placeShortfalls } from "./shortfall-labels";
import { SlotLabels } from "./slot-labels-text";

interface BarLineProps {
  readonly commitment: MeasuredCommitment;
  readonly checkins: readonly MeasuredCheckin[];
  readonly sheet: BarSheet;
  /** Where the facts end on this line: a number of slots, and the words to it. */
  readonly border: { readonly slots: number; readonly text: string } | undefined;
}

const WORDS_ABOVE = 22;
const LABELS_BELOW = 44;

/** One line of bars, each a link to its check-in; the links lie over the drawing. */
export function BarLine({ commitment, checkins, sheet, border }: BarLineProps) {
  const hatch = useId();
  const top = 8 + (border ? WORDS_ABOVE : 0) + roomAbove(checkins);
  const plot: Plot = { left: sheet.left, right: sheet.right, top, bottom: top + sheet.barHeight };
  const height = plot.bottom + LABELS_BELOW;
  const y = barScale(sheet.domain, plot);
  const bars = placeBars(checkins, sheet.slot, y, plot);
  const chances = placeChances(bars);
  const { step, values } = moneyTicks(...sheet.domain);
  return (
    <Line style={{ height }}>
      <Picture width={sheet.right} height={height} aria-hidden="true" focusable="false">
        {checkins.some(({ status }) => status === "off-track") ? <Hatch id={hatch} kind="off-track" /> : null}
        {values.map((value) => (
          <g key={String(value)}>
            <path className="hairline" d={`M${px(plot.left)} ${px(y(value))}H${px(plot.right)}`} />
            <text x={plot.left - 8} y={y(value) + 4} textAnchor="end">
              {tickLabel(value, step)}
            </text>
          </g>
        ))}
        {border ? (
          <FactBorder
            x={plot.left + border.slots * sheet.slot}
            bottom={plot.bottom}
            width={sheet.width}
            text={border.text}
            hasEstimates={chances.length > 0}
          />
        ) : null}
        {bars.map((bar) => (
          <BarShape key={bar.checkin.number} bar={bar} hatch={`url(#${hatch})`} />
        ))}
        {bars.map(({ checkin, x, width }) =>
          commitment.chancesBefore.has(checkin.number) ? (
            <rect
              key={checkin.number}
              {...{ x, width }}
              y={plot.bottom + 2}
              height={4}
              fill="var(--accent)"
            />
          ) : null,
        )}
        {chances.map(({ number, status, text, x, y: baseline }) => (
          <text key={number} x={x} y={baseline} textAnchor="middle" style={{ fill: statusColour(status) }}>
            {text}
          </text>
        ))}
        {placeShortfalls(bars, plot, chances).map(({ number, text, x, y: baseline }) => (
          <text key={number} className="miss" x={x} y={baseline} textAnchor="middle">
            {text}
          </text>
        ))}
        <SlotLabels bars={bars} plot={plot} />
      </Picture>
      <ol>
        {bars.map((bar) => (
          <BarLink
            key={bar.checkin.number}
            commitment={commitment}
            bar={bar}
            top={top}
            height={sheet.barHeight}
          />
        ))}
      </ol>
    </Line>
  );
}

interface BarLinkProps {
  readonly commitment: MeasuredCommitment;
  readonly bar: Bar;
  readonly top: number;
  readonly height: number;
}

function BarLink({ commitment, bar, top, height }: BarLinkProps) {
  const name = barName(bar.checkin, commitment.chancesBefore.get(bar.checkin.number));
  return (
    <li>
      <a
        href={paths.checkin(commitment.companyId, commitment.id, bar.checkin.number)}
        title={name}
        style={{ left: bar.slotX, width: bar.slotWidth, top, height: height + LABELS_BELOW / 2 }}
      >
        <span className="visually-hidden">{name}</span>
      </a>
    </li>
  );
}

/** The height of the labels above the highest mark. */
function roomAbove(checkins: readonly MeasuredCheckin[]): number {
  if (checkins.some(({ status }) => status === "missed")) return LABEL_ROOM;
  return checkins.some(({ estimate }) => estimate) ? CHANCE_ROOM : 0;
}

const Line = styled("div")({
  position: "relative",
  "& ol": { listStyle: "none" },
  "& a": { position: "absolute", borderRadius: 3 },
  "& a:hover": { boxShadow: "inset 0 -2px 0 var(--accent)" },
});
