import { formatMoney } from "@portal/ui";
import { px } from "../chart/exact-scale";
import { FactBorder } from "../chart/fact-border-mark";
import { Picture } from "../chart/picture";
import type { MeasuredCheckin } from "../model/measured-checkin";
import { longestLabel, type SpendLabel, spendLabels } from "./spend-labels";
import { type SpendLayout, spendLayout } from "./spend-layout";
import type { SpendDay } from "./spend-series";

interface SpendPictureProps {
  readonly checkin: MeasuredCheckin;
  readonly series: readonly SpendDay[];
  readonly countedUntil: bigint;
  readonly width: number;
  /** Where the facts end: "data through 31 Dec 2024". */
  readonly factsEnd: string;
}

const NARROW = 560;

/** What was spent from the start of the period on, against the promise and the even pace to it. */
export function SpendPicture({ checkin, series, countedUntil, width, factsEnd }: SpendPictureProps) {
  const isNarrow = width < NARROW;
  const gutterText = longestLabel(spendLabels(checkin, 0, 0, isNarrow));
  const layout = spendLayout({ checkin, series, countedUntil, width, gutterText });
  const labels = spendLabels(checkin, layout.promisedY, layout.spentEnd.y, isNarrow);
  return (
    <Picture
      width={width}
      height={layout.height}
      role="img"
      aria-label={`Spend through the period: ${formatMoney(checkin.actual)} of ${formatMoney(checkin.amount)} promised. Shown as a table, it has every day.`}
    >
      <Axes layout={layout} />
      {layout.factX === undefined ? null : (
        <FactBorder x={layout.factX} bottom={layout.bottom} width={width} text={factsEnd} />
      )}
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

function SpentSoFar({ layout, text }: PartProps & { readonly text: string }) {
  const { x, y } = layout.spentEnd;
  const isLeft = x - layout.left > 100;
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
      {labels.map(({ text, kind, y }) => (
        <text key={text} className={kind} x={layout.right + 12} y={y}>
          {text}
        </text>
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
