import type { CompanySummary } from "@portal/contracts/commitment/v1/company_summary_pb";
import { Section, SectionHeading, styled } from "@portal/ui";
import { useMemo } from "react";
import type { CommitmentRow } from "../model/commitment-row";
import type { CountedUntil } from "../model/counted-until";
import { windowOf } from "../model/time-window";
import { texts } from "../texts";
import { ChangedMark } from "./changed-mark";
import { Legend } from "./legend";
import { Timeline } from "./timeline";

interface TimelineSectionProps {
  readonly summary: CompanySummary;
  readonly rows: readonly CommitmentRow[];
  readonly until: CountedUntil | undefined;
  readonly hasOutlook: boolean;
  readonly hasScenario: boolean;
}

/** The timeline with its heading and legend; nothing without a period to draw. */
export function TimelineSection({ summary, rows, until, hasOutlook, hasScenario }: TimelineSectionProps) {
  const window = useMemo(() => windowOf(summary.period), [summary.period]);
  if (!window || rows.length === 0) return null;
  return (
    <Section aria-labelledby="every-period">
      <SectionHeading title={texts.list.periods} id="every-period">
        <Legend rows={rows} />
        <Note>{hasScenario ? <ChangedMark /> : hasOutlook ? texts.timeline.solid : null}</Note>
      </SectionHeading>
      <Timeline companyId={summary.companyId} {...{ rows, window, until }} />
    </Section>
  );
}

const Note = styled("span")({ marginInlineStart: "auto", color: "var(--ink-2)" });
