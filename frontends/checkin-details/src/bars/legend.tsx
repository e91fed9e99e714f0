import {
  type CheckinStatus,
  Glyph,
  RANGE_LABEL,
  STATUS_ORDER,
  statusColour,
  statusWord,
  styled,
} from "@portal/ui";
import type { MeasuredCheckin } from "../model/checkin";
import { bars as barsTexts } from "../texts/bars";
import { hasSign } from "./labels";
import { RangeMark } from "./range-mark";
import { isDotted, outlineColour } from "./styles";

const { keys } = barsTexts;
const FILLED: Partial<Record<CheckinStatus, string>> = { met: "var(--met-fill)", missed: "var(--miss-fill)" };
const HATCH = "repeating-linear-gradient(135deg, transparent 0 4px, var(--off-hatch) 4px 5.5px)";

interface BarLegendProps {
  /** Those that are on the picture. */
  readonly checkins: readonly MeasuredCheckin[];
  readonly slotWidth: number;
  /** Whether a scenario changes any of the commitment. */
  readonly hasScenario: boolean;
}

/** What the shapes mean; only those that are on the picture. */
export function BarLegend({ checkins, slotWidth, hasScenario }: BarLegendProps) {
  const present = new Set<string>(checkins.map(({ status }) => status));
  const isPartly = checkins.some(({ isClosed, actual }) => !isClosed && actual !== 0n);
  const hasEstimates = checkins.some(({ estimate }) => estimate);
  return (
    <Legend>
      {STATUS_ORDER.filter((status): status is CheckinStatus => present.has(status)).map((status) => (
        <li key={status}>
          <Swatch style={swatch(status)}>
            <span style={status === "off-track" ? { background: "var(--bg)" } : undefined}>
              <Glyph status={status} size={10} bare />
            </span>
          </Swatch>
          {statusWord(status)}
        </li>
      ))}
      {isPartly ? (
        <li>
          <Swatch style={{ background: "var(--spent)", borderColor: "var(--ink-2)" }} />
          {keys.spent}
        </li>
      ) : null}
      <li>
        <svg width="20" height="8" aria-hidden="true" focusable="false">
          <path d="M0 4H20" stroke="currentColor" strokeWidth="2.5" />
        </svg>
        {keys.promised}
      </li>
      {hasScenario ? (
        <li>
          <svg width="20" height="4" aria-hidden="true" focusable="false">
            <rect width="20" height="4" fill="var(--accent)" />
          </svg>
          {keys.scenario}
        </li>
      ) : null}
      {hasEstimates ? <EstimateMarks hasSigns={hasSign(slotWidth)} /> : null}
    </Legend>
  );
}

function EstimateMarks({ hasSigns }: { readonly hasSigns: boolean }) {
  return (
    <>
      <li>
        <svg width="12" height="16" aria-hidden="true" focusable="false">
          <RangeMark x={6} range={{ y: 2, height: 12 }} />
        </svg>
        {RANGE_LABEL}
      </li>
      {hasSigns ? null : <li>{keys.chances}</li>}
    </>
  );
}

function swatch(status: CheckinStatus) {
  const background = FILLED[status];
  const color = status === "missed" ? "var(--on-miss)" : statusColour(status);
  if (background) return { background, color };
  return {
    color,
    borderColor: outlineColour(status),
    borderStyle: isDotted(status) ? "dotted" : "solid",
    ...(status === "off-track" && { background: HATCH }),
  };
}

const Legend = styled("ul")({
  listStyle: "none",
  display: "flex",
  flexWrap: "wrap",
  gap: "4px 16px",
  color: "var(--ink-2)",
  fontSize: "0.75rem",
  lineHeight: "16px",
  "& li": { display: "flex", alignItems: "center", gap: 6 },
  "& li > svg": { color: "var(--ink)" },
});

const Swatch = styled("span")({
  width: 20,
  height: 16,
  borderRadius: 3,
  border: "1.5px solid transparent",
  display: "inline-flex",
  alignItems: "center",
  justifyContent: "center",
  "& > span": { display: "flex", borderRadius: 2 },
});
