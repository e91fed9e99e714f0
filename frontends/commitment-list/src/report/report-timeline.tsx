import type { CompanySummary } from "@portal/contracts/commitment/v1/company_summary_pb";
import { Section, SectionHeading, styled } from "@portal/ui";
import { useMemo } from "react";
import type { CommitmentRow } from "../model/commitment-row";
import type { CountedUntil } from "../model/counted-until";
import { windowOf } from "../model/time-window";
import { texts } from "../texts";
import { moveBetweenCells } from "../timeline/arrow-keys";
import { Legend } from "../timeline/legend";
import { TimelineGrid } from "../timeline/timeline-grid";
import { type Density, overruling } from "./sheet";

interface ReportTimelineProps {
  readonly summary: CompanySummary;
  readonly rows: readonly CommitmentRow[];
  /** The first of them, as far as they are drawn. */
  readonly drawn: readonly CommitmentRow[];
  readonly until: CountedUntil | undefined;
  readonly density: Density;
}

/**
 * What texts are fitted to: what A4 has between its margins, 688 pixels, at the scale of the type on it. Letter is
 * wider, and a screen too.
 */
const PAPER_PX = 840;
const LABEL_PX = 170;

/** Every period as on the page of the company, drawn for the width of paper. */
export function ReportTimeline({ summary, rows, drawn, until, density }: ReportTimelineProps) {
  const window = useMemo(() => windowOf(summary.period), [summary.period]);
  if (!window || rows.length === 0) return null;
  return (
    <Section aria-labelledby="report-periods" className="on-paper">
      <SectionHeading title={texts.list.periods} id="report-periods">
        <Legend rows={rows} />
      </SectionHeading>
      <Drawing data-density={density}>
        <TimelineGrid
          companyId={summary.companyId}
          {...{ window, until }}
          rows={drawn}
          widthPx={PAPER_PX}
          labelPx={LABEL_PX}
          onKeyDown={moveBetweenCells}
        />
      </Drawing>
    </Section>
  );
}

const Drawing = styled("div")({
  // Of five hundred rows a screen lays out those that are near it.
  "@media screen": { "& :is(.label, .track)": { contentVisibility: "auto", containIntrinsicHeight: "40px" } },
  "@media print": overruling({
    "& > div": {
      "--label": "138px !important",
      "--row": "30px",
      "--cell-height": "22px",
      "--cell-top": "3px",
    },
    "&[data-density=close] > div": { "--row": "18px", "--cell-height": "13px", "--cell-top": "2px" },
    "&[data-density=close] .label span": { display: "none" },
    "&[data-density=close] .label a": { fontSize: "0.75rem" },
    "&[data-density=close] .cell": { fontSize: "0.6875rem" },
    // Signs shrink as the type does, or the numbers beside them would be cut.
    "& .cell svg": { width: "1em", height: "1em" },
    "& .sign": { gap: 2 },
    "& .off-track .sign": { padding: "0 1px" },
    "& .axis": { height: 28, fontSize: "0.6875rem" },
    "& .axis .lower": { top: 14 },
    "& .label": { paddingTop: 1 },
    "& .label span, & .edge": { fontSize: "0.6875rem" },
    // Without fills the outlines say which results are final, and which of them were missed.
    "& .met": { border: "1px solid var(--met)" },
    "& .missed": { border: "2.5px solid var(--miss)" },
  }),
});
