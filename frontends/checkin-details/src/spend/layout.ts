import { formatEnd } from "@portal/ui";
import { exactScale, px } from "../chart/exact-scale";
import { moneyTicks, tickLabel } from "../chart/money-ticks";
import { type TimeTick, timeTicks } from "../chart/time-ticks";
import type { MeasuredCheckin } from "../model/checkin";
import { spend as spendTexts } from "../texts/spend";
import { type FanShape, type FanStep, fanShape } from "./fan";
import { plotHeight } from "./picture-height";
import type { SpendDay } from "./series";

/** The cumulative spend of a check-in as pixels. */
export interface SpendLayout {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** The words at the end of the time axis, such as "end 30 Nov 2024". */
  readonly endLabel: string;
  readonly hairlines: readonly { readonly y: number; readonly label: string }[];
  readonly days: readonly { readonly x: number; readonly label: string }[];
  /** The step line of what was spent, as path data; it ends where the facts do. */
  readonly spent: string;
  readonly spentEnd: { readonly x: number; readonly y: number };
  /** What is to be expected from there on. */
  readonly fan: FanShape | undefined;
  readonly zeroY: number;
  readonly promisedY: number;
  /** Where the facts end inside the period; undefined if they cover it all or none of it. */
  readonly factX: number | undefined;
  /** Whether labels stand right of the plot; a narrow picture of large amounts has no room for them. */
  readonly hasGutter: boolean;
}

interface Input {
  readonly checkin: MeasuredCheckin;
  readonly series: readonly SpendDay[];
  readonly fan: readonly FanStep[];
  /** The end of what was counted, in microseconds since 1970. */
  readonly countedUntil: bigint;
  readonly width: number;
  /** The longest of the words right of the plot. */
  readonly gutterText: string;
}

/** Of digits at 12 px, of weight 600 at the widest. */
const CHARACTER_WIDTH = 7.2;
const DAY_LABEL_ROOM = 56;

/** Lays the picture out for a width in pixels. */
export function spendLayout({ checkin, series, fan, countedUntil, width, gutterText }: Input): SpendLayout {
  const height = plotHeight(width);
  const [low, high] = domainOf(checkin, series, fan);
  const { step, values } = moneyTicks(low, high);
  const labels = values.map((value) => tickLabel(value, step));
  const left = Math.ceil(Math.max(...labels.map((label) => label.length)) * CHARACTER_WIDTH) + 12;
  const gutter = Math.ceil(gutterText.length * CHARACTER_WIDTH) + 20;
  const hasGutter = gutter < (width - left) * 0.4;
  const frame = { left, right: width - (hasGutter ? gutter : 8), top: 40, bottom: height - 32 };
  const x = exactScale([checkin.start, checkin.end], [frame.left, frame.right]);
  const y = exactScale([low, high], [frame.bottom, frame.top]);
  const isPartly = countedUntil > checkin.start && countedUntil < checkin.end;
  const mostDays = Math.max(2, Math.floor((frame.right - frame.left) / DAY_LABEL_ROOM));
  const endLabel = spendTexts.labels.end(formatEnd(checkin.end));
  const total = series.at(-1)?.total ?? 0n;
  return {
    width,
    height,
    ...frame,
    endLabel,
    hairlines: values.map((value, index) => ({ y: y(value), label: labels[index] ?? "" })),
    // Days that would touch the words at the end are left out.
    days: placeDays(timeTicks(checkin.start, checkin.end, mostDays), x).filter(
      (day) => day.x < frame.right - endLabel.length * CHARACTER_WIDTH - 24,
    ),
    spent: stepPath(series, countedUntil, checkin.start, x, y),
    spentEnd: { x: x(countedUntil), y: y(total) },
    fan: fanShape(fan, x, y),
    zeroY: y(0n),
    promisedY: y(checkin.amount),
    factX: isPartly ? x(countedUntil) : undefined,
    hasGutter,
  };
}

function domainOf(
  { amount }: MeasuredCheckin,
  series: readonly SpendDay[],
  fan: readonly FanStep[],
): readonly [bigint, bigint] {
  let low = 0n;
  let high = amount > 0n ? amount : 0n;
  const amounts = [
    ...series.map(({ total }) => total),
    ...fan.flatMap((step) => [step.low, step.expected, step.high]),
  ];
  for (const value of amounts) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return low === high ? [0n, 1n] : [low, high];
}

function placeDays(ticks: readonly TimeTick[], x: (at: bigint) => number): SpendLayout["days"] {
  return ticks.map(({ at, label }) => ({ x: x(at), label }));
}

/** Holds each total until the next one is known. Days that fall on one pixel are drawn once, the last of them. */
function stepPath(
  series: readonly SpendDay[],
  countedUntil: bigint,
  start: bigint,
  x: (at: bigint) => number,
  y: (amount: bigint) => number,
): string {
  const parts = [`M${px(x(start))} ${px(y(0n))}`];
  series.forEach(({ knownAt, total }, index) => {
    const next = series[index + 1];
    const here = px(x(knownAt));
    if (next && px(x(next.knownAt)) === here) return;
    parts.push(`H${here}V${px(y(total))}`);
  });
  return `${parts.join("")}H${px(x(countedUntil))}`;
}
