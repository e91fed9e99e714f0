import { type CheckinStatus, Glyph, STATUS_ORDER, statusColour, statusWord, styled } from "@portal/ui";
import type { MeasuredCheckin } from "../model/measured-checkin";

const FILLED: Partial<Record<CheckinStatus, string>> = { met: "var(--met-fill)", missed: "var(--miss-fill)" };

/** What the shapes mean; only those that are on the picture. */
export function BarLegend({ checkins }: { checkins: readonly MeasuredCheckin[] }) {
  const present = new Set<string>(checkins.map(({ status }) => status));
  const isPartly = checkins.some(({ isClosed, actual }) => !isClosed && actual !== 0n);
  return (
    <Legend>
      {STATUS_ORDER.filter((status): status is CheckinStatus => present.has(status)).map((status) => (
        <li key={status}>
          <Swatch style={swatch(status)}>
            <Glyph status={status} size={10} bare />
          </Swatch>
          {statusWord(status)}
        </li>
      ))}
      {isPartly ? (
        <li>
          <Swatch style={{ background: "var(--spent)", borderColor: "var(--ink-2)" }} />
          Spent so far
        </li>
      ) : null}
      <li>
        <svg width="20" height="8" aria-hidden="true" focusable="false">
          <path d="M0 4H20" stroke="currentColor" strokeWidth="2.5" />
        </svg>
        Promised
      </li>
    </Legend>
  );
}

function swatch(status: CheckinStatus) {
  const background = FILLED[status];
  const color = status === "missed" ? "var(--on-miss)" : statusColour(status);
  if (background) return { background, color };
  const isDotted = status !== "open" && status !== "already-met";
  return { color, borderColor: "currentColor", borderStyle: isDotted ? "dotted" : "solid" };
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
});
