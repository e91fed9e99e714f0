import { styled, useWidth } from "@portal/ui";
import { useMemo } from "react";
import { axisOf } from "../model/axis";
import type { CommitmentRow } from "../model/commitment-row";
import type { CountedUntil } from "../model/counted-until";
import { factsBorder } from "../model/facts-border";
import { fractionAt, type TimeWindow } from "../model/time-window";
import { moveBetweenCells } from "./arrow-keys";
import { CELL_STYLES } from "./cell-styles";
import { PeriodCard } from "./period-card";
import { TimelineAxis } from "./timeline-axis";
import { TimelineRow } from "./timeline-row";
import { useCard } from "./use-card";

interface TimelineProps {
  readonly companyId: string;
  readonly rows: readonly CommitmentRow[];
  readonly window: TimeWindow;
  readonly until: CountedUntil | undefined;
}

const LABEL_PX = 184;

/** Every period of every commitment on one axis, to scale, with the line where facts end. */
export function Timeline({ companyId, rows, window, until }: TimelineProps) {
  const [grid, gridPx] = useWidth<HTMLDivElement>();
  const widthPx = gridPx - LABEL_PX;
  const card = useCard(grid, rows);
  const axis = useMemo(() => axisOf(window, widthPx), [window, widthPx]);
  const countedUntil = until?.moment;
  const factsLabel = `Facts: ${until?.reason}`;
  const hasEstimates = rows.some(({ estimate }) => estimate !== undefined);
  const border =
    countedUntil === undefined
      ? undefined
      : factsBorder(fractionAt(window, countedUntil), factsLabel, widthPx);
  return (
    <Grid
      ref={grid}
      role="group"
      aria-label="Contract timeline; arrow keys move between periods"
      onKeyDown={moveBetweenCells}
      {...card.handlers}
    >
      <span />
      <TimelineAxis {...{ axis, border, factsLabel, hasEstimates, widthPx }} />
      {rows.map((row) => (
        <TimelineRow key={row.id} {...{ companyId, row, window, widthPx, countedUntil }} />
      ))}
      {border ? <span className="line" style={{ left: lineLeft(border.at) }} /> : null}
      {card.target ? <PeriodCard target={card.target} /> : null}
    </Grid>
  );
}

function lineLeft(at: number): string {
  return `calc(${LABEL_PX}px + (100% - ${LABEL_PX}px) * ${at})`;
}

const Grid = styled("div")({
  ...CELL_STYLES,
  "--cell-top": "4px",
  "--cell-height": "31px",
  position: "relative",
  display: "grid",
  gridTemplateColumns: `${LABEL_PX}px minmax(0, 1fr)`,
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
    minHeight: 40,
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
  "& .track": { position: "relative", height: 40, borderTop: "1px solid var(--line)" },
  "& .edge": {
    position: "absolute",
    top: 11,
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
