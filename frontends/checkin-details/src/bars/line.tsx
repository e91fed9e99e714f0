import { paths } from "@portal/platform";
import { statusColour, styled } from "@portal/ui";
import { useId } from "react";
import { px } from "../chart/exact-scale";
import { FactBorder } from "../chart/fact-border-mark";
import { Hatch } from "../chart/hatch";
import { moneyTicks, tickLabel } from "../chart/money-ticks";
import { Picture } from "../chart/picture";
import type { MeasuredCheckin } from "../model/checkin";
import type { MeasuredCommitment } from "../model/commitment";
import { LABELS_BELOW, lineHeights } from "./arrangement";
import type { BarSheet } from "./book";
import { placeChances, placeShortfalls } from "./labels";
import { type Bar, barScale, type Plot, placeBars } from "./layout";
import { barName } from "./name";
import { BarShape } from "./shape";
import { SlotLabels } from "./slot-labels-text";

interface BarLineProps {
  readonly commitment: MeasuredCommitment;
  readonly checkins: readonly MeasuredCheckin[];
  readonly sheet: BarSheet;
  /** Where the facts end on this line: a number of slots, and the words to it. */
  readonly border: { readonly slots: number; readonly text: string } | undefined;
}

/** One line of bars, each a link to its check-in; the links lie over the drawing. */
export function BarLine({ commitment, checkins, sheet, border }: BarLineProps) {
  const hatch = useId();
  const { plotTop, plotBottom, height } = lineHeights(checkins, sheet.width, border !== undefined);
  const plot: Plot = { left: sheet.left, right: sheet.right, top: plotTop, bottom: plotBottom };
  const y = barScale(sheet.domain, plot);
  const bars = placeBars(checkins, sheet.slot, y, plot);
  const chances = placeChances(bars);
  const borderX = border && plot.left + border.slots * sheet.slot;
  const { step, values } = moneyTicks(...sheet.domain);
  return (
    <Line style={{ height }}>
      <Picture
        width={sheet.right}
        height={height}
        viewBox={`0 0 ${sheet.right} ${height}`}
        aria-hidden="true"
      >
        {checkins.some(({ status }) => status === "off-track") ? <Hatch id={hatch} kind="off-track" /> : null}
        {values.map((value) => (
          <g key={String(value)}>
            <path className="hairline" d={`M${px(plot.left)} ${px(y(value))}H${px(plot.right)}`} />
            <text x={plot.left - 8} y={y(value) + 4} textAnchor="end">
              {tickLabel(value, step)}
            </text>
          </g>
        ))}
        {border && borderX !== undefined ? (
          <FactBorder
            x={borderX}
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
          <text
            key={number}
            className="halo"
            x={x}
            y={baseline}
            textAnchor="middle"
            style={{ fill: statusColour(status) }}
          >
            {text}
          </text>
        ))}
        {placeShortfalls(bars, plot, chances, borderX).map(({ number, text, x, y: baseline }) => (
          <text key={number} className="miss halo" x={x} y={baseline} textAnchor="middle">
            {text}
          </text>
        ))}
        <SlotLabels bars={bars} plot={plot} />
      </Picture>
      <ol>
        {bars.map((bar) => (
          <BarLink key={bar.checkin.number} commitment={commitment} bar={bar} plot={plot} />
        ))}
      </ol>
    </Line>
  );
}

interface BarLinkProps {
  readonly commitment: MeasuredCommitment;
  readonly bar: Bar;
  readonly plot: Plot;
}

function BarLink({ commitment, bar, plot: { top, bottom } }: BarLinkProps) {
  const name = barName(bar.checkin, commitment.chancesBefore.get(bar.checkin.number));
  return (
    <li>
      <a
        href={paths.checkin(commitment.companyId, commitment.id, bar.checkin.number)}
        title={name}
        style={{ left: bar.slotX, width: bar.slotWidth, top, height: bottom - top + LABELS_BELOW / 2 }}
      >
        <span className="visually-hidden">{name}</span>
      </a>
    </li>
  );
}

const Line = styled("div")({
  position: "relative",
  // Time runs to the right in every language, as it does on the axis.
  direction: "ltr",
  "& ol": { listStyle: "none" },
  "& a": { position: "absolute", borderRadius: 3 },
  "& a:hover": { boxShadow: "inset 0 -2px 0 var(--accent)" },
  "@media print": { height: "auto !important", breakInside: "avoid", "& ol": { display: "none" } },
});
