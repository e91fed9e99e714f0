import type { CompanySummary } from "@portal/contracts/commitment/v1/company_summary_pb";
import { formatInstant, Section, SectionHeading, styled } from "@portal/ui";
import type { CommitmentRow } from "../model/commitment-row";
import { countedWords } from "../model/counted-until";
import { reportTexts } from "../texts/report";

interface ReadingNotesProps {
  readonly summary: CompanySummary;
  readonly rows: readonly CommitmentRow[];
  /** Whether the report has any estimate. */
  readonly hasOutlook: boolean;
  /** How right past forecasts have been. */
  readonly record: string | undefined;
  /** The files behind the figures. */
  readonly sources: string;
}

/** The rules that the figures follow, and what they were computed from: for whoever was not there. */
export function ReadingNotes({ summary, rows, hasOutlook, record, sources }: ReadingNotesProps) {
  const { notes } = reportTexts;
  const rules = [
    notes.interval,
    notes.owed,
    ...(hasOutlook ? [notes.estimates(pathCount(rows)), notes.words] : []),
    ...(hasOutlook && record ? [record] : []),
  ];
  const asOf = summary.asOfTime ? [notes.asOf(formatInstant(summary.asOfTime))] : [];
  return (
    <Section aria-labelledby="report-notes">
      <SectionHeading title={notes.title} id="report-notes" />
      <Notes>
        {rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </Notes>
      <Foot>{[...asOf, countedWords(summary), sources].join(" · ")}</Foot>
    </Section>
  );
}

/** The number of simulated outcomes behind the estimates; all have the same. */
function pathCount(rows: readonly CommitmentRow[]): number {
  return Math.max(...rows.flatMap(({ checkins }) => checkins.map(({ outlook }) => outlook?.pathCount ?? 0)));
}

const Notes = styled("ul")({
  columnCount: 2,
  columnGap: 32,
  paddingInlineStart: 16,
  "& li": { marginBottom: 4, breakInside: "avoid" },
  "@media screen and (max-width: 719.95px)": { columnCount: 1 },
  "@media print": { fontSize: "0.75rem", columnGap: 24, "& li": { marginBottom: 2 } },
});

const Foot = styled("p")({
  marginTop: 12,
  paddingTop: 8,
  borderTop: "1px solid var(--line)",
  color: "var(--ink-2)",
  fontSize: "0.75rem",
  lineHeight: "16px",
  overflowWrap: "anywhere",
  "@media print": { paddingTop: 4, fontSize: "0.6875rem" },
});
