import { formatMoney, formatMoneyUp, styled } from "@portal/ui";
import { texts } from "../texts";

interface SpendBarProps {
  /** Spend a day now and needed a day, in nano-units. */
  readonly current: bigint | undefined;
  readonly needed: bigint;
  /** Spend a day that is expected, where the two alone would promise what is not likely. */
  readonly expected?: bigint | undefined;
}

/** The spend a day of now beside what is needed: in figures, and as a bar with a mark. */
export function SpendBar({ current, needed, expected }: SpendBarProps) {
  // Spend that refunds outweigh is below zero, and no more is needed all the same.
  const isShort = needed > 0n && (current ?? 0n) < needed;
  return (
    <>
      <span className="nowrap">
        {current === undefined ? texts.commitment.noSpend : texts.commitment.spendNow(formatMoney(current))}
      </span>{" "}
      <Need className="nowrap" data-short={isShort}>
        {needed > 0n ? texts.commitment.needs(formatMoneyUp(needed)) : texts.commitment.needsNoMore}
      </Need>
      {expected === undefined ? null : <small>{texts.commitment.expects(formatMoney(expected))}</small>}
      <Bar aria-hidden="true">
        <i style={{ width: `${share(current ?? 0n, current ?? 0n, needed)}%` }} />
        <b style={{ insetInlineStart: `${share(needed, current ?? 0n, needed)}%` }} />
      </Bar>
    </>
  );
}

/** A percentage of the bar, which ends a seventh beyond the larger of the two; a refund is no length. */
function share(value: bigint, current: bigint, needed: bigint): number {
  const most = current > needed ? current : needed;
  if (most <= 0n || value <= 0n) return 0;
  return Number((value * 8600n) / most) / 100;
}

const Need = styled("span")({
  color: "var(--ink-2)",
  "&[data-short=true]": { color: "var(--ink)", fontWeight: 600 },
});

const Bar = styled("div")({
  position: "relative",
  height: 6,
  minWidth: 96,
  marginTop: 6,
  border: "1px solid var(--line-strong)",
  borderRadius: 1,
  "& i": {
    position: "absolute",
    insetInlineStart: 0,
    top: 0,
    bottom: 0,
    background: "var(--spent)",
    forcedColorAdjust: "none",
  },
  "& b": {
    position: "absolute",
    top: -4,
    bottom: -4,
    width: 2,
    marginInlineStart: -1,
    background: "var(--ink)",
    forcedColorAdjust: "none",
  },
});
