import { chanceOf, styled } from "@portal/ui";
import { type HTMLAttributes, type Ref, useMemo } from "react";
import { axisOf } from "../model/axis";
import type { CommitmentRow } from "../model/commitment-row";
import type { CountedUntil } from "../model/counted-until";
import { factsBorder } from "../model/facts-border";
import { fractionAt, type TimeWindow } from "../model/time-window";
import { texts } from "../texts";
import { CELL_STYLES } from "./cell-styles";
import { TimelineAxis } from "./timeline-axis";
import { TimelineRow } from "./timeline-row";

interface TimelineGridProps extends HTMLAttributes<HTMLDivElement> {
  readonly ref?: Ref<HTMLDivElement>;
  readonly companyId: string;
  readonly rows: readonly CommitmentRow[];
  readonly window: TimeWindow;
  readonly until: CountedUntil | undefined;
  /** The width of the whole drawing, which its texts are fitted to, and of the names in it. */
  readonly widthPx: number;
  readonly labelPx: number;
}

/** The timeline as a drawing: all commitments on one axis, with the line where facts end. */
export function TimelineGrid(props: TimelineGridProps) {
  const { companyId, rows, window, until, widthPx, labelPx, children, ...rest } = props;
  const trackPx = widthPx - labelPx;
  const axis = useMemo(() => axisOf(window, trackPx), [window, trackPx]);
  const countedUntil = until?.moment;
  const hasEstimates = rows.some(({ checkins }) =>
    checkins.some((checkin) => chanceOf(checkin) !== undefined),
  );
  const border =
    until === undefined
      ? undefined
      : factsBorder(fractionAt(window, until.moment), until.reason, { trackPx, labelPx });
  return (
    // Time runs from left to right, whichever way the text around it does.
    <Grid
      dir="ltr"
      role="group"
      aria-label={texts.timeline.label}
      style={{ "--label": `${labelPx}px` } as Record<string, string>}
      {...rest}
    >
      <span />
      <TimelineAxis {...{ axis, border, hasEstimates }} widthPx={trackPx} />
      {rows.map((row) => (
        <TimelineRow key={row.id} {...{ companyId, row, window, countedUntil }} widthPx={trackPx} />
      ))}
      {border ? <span className="line" style={{ left: lineLeft(border.at) }} /> : null}
      {children}
    </Grid>
  );
}

function lineLeft(at: number): string {
  return `calc(var(--label) + (100% - var(--label)) * ${at})`;
}

const Grid = styled("div")({
  ...CELL_STYLES,
  "--cell-top": "4px",
  "--cell-height": "31px",
  "--row": "40px",
  position: "relative",
  display: "grid",
  gridTemplateColumns: "var(--label) minmax(0, 1fr)",
  "& .axis": {
    position: "relative",
    height: 40,
    fontSize: "0.75rem",
    lineHeight: "16px",
    color: "var(--ink-2)",
  },
  "& .axis span": { position: "absolute", whiteSpace: "nowrap" },
  "& .upper": { top: 0, fontWeight: 600, color: "var(--ink)", paddingLeft: 4 },
  "& .lower": { top: 22, textAlign: "center", overflow: "hidden" },
  "& .estimates": { top: 0 },
  "& .facts": { top: 0, fontWeight: 600, color: "var(--ink)" },
  "& .facts.left": { transform: "translateX(-100%)", paddingRight: 8 },
  "& .facts.right": { paddingLeft: 8 },
  "& .label": {
    minWidth: 0,
    minHeight: "var(--row)",
    paddingTop: 2,
    paddingRight: 8,
    borderTop: "1px solid var(--line)",
  },
  "& .label a, & .label span": {
    display: "block",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  "& .label a": { fontWeight: 600, lineHeight: "18px" },
  "& .label a:focus-visible": { outlineOffset: -2 },
  "& .label span": { fontSize: "0.75rem", lineHeight: "16px", color: "var(--ink-2)" },
  // What is off the screen is neither laid out nor painted; the room is for the outline of a cell at the edge.
  "& .track": {
    position: "relative",
    height: "var(--row)",
    borderTop: "1px solid var(--line)",
    contentVisibility: "auto",
    overflowClipMargin: 4,
  },
  "@media print": { "& .track": { contentVisibility: "visible" } },
  "& .edge": {
    position: "absolute",
    top: "calc(var(--row) / 2 - 9px)",
    fontSize: "0.75rem",
    lineHeight: "16px",
    color: "var(--ink-2)",
    whiteSpace: "nowrap",
  },
  "& .line": {
    position: "absolute",
    top: 0,
    bottom: 0,
    marginLeft: -1,
    borderLeft: "2px solid var(--ink)",
    zIndex: 3,
    pointerEvents: "none",
  },
});
