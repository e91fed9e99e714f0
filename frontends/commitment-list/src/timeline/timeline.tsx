import { useWidth } from "@portal/ui";
import type { CommitmentRow } from "../model/commitment-row";
import type { CountedUntil } from "../model/counted-until";
import type { TimeWindow } from "../model/time-window";
import { moveBetweenCells } from "./arrow-keys";
import { PeriodCard } from "./period-card";
import { TimelineGrid } from "./timeline-grid";
import { useCard } from "./use-card";

interface TimelineProps {
  readonly companyId: string;
  readonly rows: readonly CommitmentRow[];
  readonly window: TimeWindow;
  readonly until: CountedUntil | undefined;
}

/** Every period of every commitment to scale; a card tells more of the one under the pointer or the focus. */
export function Timeline({ companyId, rows, window, until }: TimelineProps) {
  const [grid, widthPx] = useWidth<HTMLDivElement>();
  const card = useCard(grid, rows);
  return (
    <TimelineGrid
      ref={grid}
      {...{ companyId, rows, window, until, widthPx }}
      labelPx={184}
      onKeyDown={moveBetweenCells}
      {...card.handlers}
    >
      {card.target ? <PeriodCard target={card.target} /> : null}
    </TimelineGrid>
  );
}
