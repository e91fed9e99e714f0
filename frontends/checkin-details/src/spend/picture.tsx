import { formatMoney } from "@portal/ui";
import { useId } from "react";
import { px } from "../chart/exact-scale";
import { FactBorder } from "../chart/fact-border-mark";
import { Hatch } from "../chart/hatch";
import { Picture } from "../chart/picture";
import type { MeasuredCheckin } from "../model/checkin";
import { spend as spendTexts } from "../texts/spend";
import type { FanShape, FanStep } from "./fan";
import { longestLabel, type SpendLabel, spendLabels } from "./labels";
import { type SpendLayout, spendLayout } from "./layout";
import type { SpendDay } from "./series";

interface SpendPictureProps {
  readonly checkin: MeasuredCheckin;
  readonly series: readonly SpendDay[];
  /** What is to be expected from the end of the facts on; empty without a forecast. */
  readonly fan: readonly FanStep[];
  readonly countedUntil: bigint;
  readonly width: number;
  /** Where the facts end: "data through 31 Dec 2024". */
  readonly factsEnd: string;
}

const NARROW = 560;
/** Of weight 600 at 12 px. */
const DIGIT_WIDTH = 7.2;

/** What was spent from the start of the period on, against the promise and the even pace to it. */
export function SpendPicture({ checkin, series, fan, countedUntil, width, factsEnd }: SpendPictureProps) {
  const isNarrow = width < NARROW;
  const place = (gutterText: string) =>
    spendLayout({ checkin, series, fan, countedUntil, width, gutterText });
  const write = ({ promisedY, spentEnd, fan: shape }: SpendLayout) =>
    spendLabels(checkin, { promisedY, spentY: spentEnd.y, fan: shape }, isNarrow);
  // The room for the words depends on them alone, not on where they stand.
  const layout = place(longestLabel(write(place(""))));
  const labels = write(layout);
  return (
    <Picture
      width={width}
      height={layout.height}
      viewBox={`0 0 ${width} ${layout.height}`}
      role="img"
      aria-label={spendTexts.name(formatMoney(checkin.actual), formatMoney(checkin.amount))}
    >
      <Axes layout={layout} />
      {layout.factX === undefined ? null : (
        <FactBorder
          x={layout.factX}
          bottom={layout.bottom}
          width={width}
          text={factsEnd}
          hasEstimates={layout.fan !== undefined}
        />
      )}
      {layout.fan ? <Fan shape={layout.fan} /> : null}
      <path
        d={`M${px(layout.left)} ${px(layout.zeroY)}L${px(layout.right)} ${px(layout.promisedY)}`}
        stroke="var(--ink-2)"
        strokeWidth={1.2}
        strokeDasharray="2 4"
        strokeLinecap="round"
      />
      <path className="promised" d={`M${px(layout.left)} ${px(layout.promisedY)}H${px(layout.right)}`} />
      <path d={layout.spent} fill="none" stroke="var(--ink)" strokeWidth={2} strokeLinejoin="round" />
      {layout.factX === undefined ? null : <SpentSoFar layout={layout} text={formatMoney(checkin.actual)} />}
      {checkin.status === "missed" ? <Bracket layout={layout} /> : null}
      {layout.hasGutter ? (
        <GutterLabels layout={layout} labels={labels} />
      ) : (
        <PromisedInside layout={layout} labels={labels} />
      )}
    </Picture>
  );
}

interface PartProps {
  readonly layout: SpendLayout;
}

function Axes({ layout }: PartProps) {
  const { left, right, bottom, hairlines, days, endLabel } = layout;
  return (
    <g>
      {hairlines.map(({ y, label }) => (
        <g key={label}>
          <path className="hairline" d={`M${px(left)} ${px(y)}H${px(right)}`} />
          <text x={left - 8} y={y + 4} textAnchor="end">
            {label}
          </text>
        </g>
      ))}
      {days.map(({ x, label }) => (
        <text key={x} x={x} y={bottom + 20} textAnchor="middle">
          {label}
        </text>
      ))}
      <text x={right} y={bottom + 20} textAnchor="end">
        {endLabel}
      </text>
    </g>
  );
}

/** The forecast: its 80 % range as a hatched band, its middle dashed. */
function Fan({ shape: { band, middle } }: { readonly shape: FanShape }) {
  const hatch = useId();
  return (
    <g>
      <Hatch id={hatch} kind="range" />
      <path d={band} fill={`url(#${hatch})`} stroke="var(--ink-2)" strokeDasharray="4 3" />
      <path d={middle} fill="none" stroke="var(--ink)" strokeWidth={2} strokeDasharray="6 4" />
    </g>
  );
}

function SpentSoFar({ layout, text }: PartProps & { readonly text: string }) {
  const { x, y } = layout.spentEnd;
  const isLeft = x - layout.left > text.length * DIGIT_WIDTH + 8;
  return (
    <text className="strong halo" x={isLeft ? x - 8 : x + 8} y={y - 8} textAnchor={isLeft ? "end" : "start"}>
      {text}
    </text>
  );
}

/** Spans what is short, at the end of the period. */
function Bracket({ layout }: PartProps) {
  const { right, promisedY, spentEnd } = layout;
  return (
    <path
      d={`M${px(right + 1)} ${px(promisedY)}h5V${px(spentEnd.y)}h-5`}
      fill="none"
      stroke="var(--miss)"
      strokeWidth={2}
    />
  );
}

function GutterLabels({ layout, labels }: PartProps & { readonly labels: readonly SpendLabel[] }) {
  return (
    <g>
      {labels.map(({ text, kind, y, namesY }) => (
        <g key={`${kind} ${text}`}>
          {namesY === undefined ? null : (
            <path
              d={`M${px(layout.right + 2)} ${px(namesY)}L${px(layout.right + 9)} ${px(y - 4)}`}
              stroke="var(--ink-2)"
            />
          )}
          <text className={kind} x={layout.right + 12} y={y}>
            {text}
          </text>
        </g>
      ))}
    </g>
  );
}

function PromisedInside({ layout, labels }: PartProps & { readonly labels: readonly SpendLabel[] }) {
  const text = labels.flatMap((label) => (label.kind === "strong" ? [label.text] : [])).join(" ");
  return (
    <text className="strong halo" x={layout.right} y={layout.promisedY - 8} textAnchor="end">
      {text}
    </text>
  );
}
