import type { CompanySummary } from "@portal/contracts/commitment/v1/company_summary_pb";
import { paths } from "@portal/platform";
import { formatCount, formatEnd, formatOwed, nanosOf, plural, styled, VerdictMark } from "@portal/ui";
import type { Progress } from "../use-outlooks";
import { hasEstimates } from "./columns";
import { type CountWord, countWords } from "./count-words";
import { undecidedCount } from "./expected";
import { ExpectedOwed } from "./expected-cell";
import { NextMark } from "./next-period";
import { companiesTotals } from "./totals";

interface CompaniesCardsProps {
  readonly summaries: readonly CompanySummary[];
  readonly progress: Progress;
}

/** The companies on a narrow screen, one below the other. */
export function CompaniesCards({ summaries, progress }: CompaniesCardsProps) {
  return (
    <List>
      {summaries.map((summary) => (
        <CompanyCard key={summary.companyId} summary={summary} progress={progress} />
      ))}
    </List>
  );
}

function CompanyCard({ summary, progress }: { summary: CompanySummary; progress: Progress }) {
  const { companyId, companyDisplayName, owed, dataThroughTime, outlook, nextCheckin } = summary;
  const isPending = progress === "pending";
  return (
    <li>
      <div className="head">
        <a className="quiet" href={paths.company(companyId)}>
          {companyDisplayName}
        </a>
        {nextCheckin ? (
          <NextMark {...{ nextCheckin }} isPending={isPending && !outlook} />
        ) : (
          <VerdictMark status="ended" />
        )}
      </div>
      <p>{aboutCommitments(summary)}</p>
      <Counts
        words={countWords(companiesTotals([summary]), hasEstimates(progress))}
        hasRoom={hasEstimates(progress) && undecidedCount(summary) > 0}
      />
      <dl>
        <div>
          <dt>Owed so far</dt>
          <dd>{formatOwed(nanosOf(owed))}</dd>
        </div>
        {hasEstimates(progress) ? (
          <div>
            <dt>Expected owed</dt>
            <dd>
              <ExpectedOwed {...{ summary, isPending }} />
            </dd>
          </div>
        ) : null}
        <div>
          <dt>Data through</dt>
          <dd>{dataThroughTime ? formatEnd(dataThroughTime) : "no data"}</dd>
        </div>
      </dl>
    </li>
  );
}

interface CountsProps {
  readonly words: readonly CountWord[];
  /** Keeps two lines from the start, so that the cards below do not move when the estimates arrive. */
  readonly hasRoom: boolean;
}

function Counts({ words, hasRoom }: CountsProps) {
  return (
    <div className="counts" data-room={hasRoom}>
      {words.map(({ status, count, word }) => (
        <VerdictMark key={status} status={status}>
          {formatCount(count)} {word}
        </VerdictMark>
      ))}
    </div>
  );
}

function aboutCommitments({ commitmentCount, nextCheckin, period }: CompanySummary): string {
  const commitments = plural(commitmentCount, "commitment");
  if (nextCheckin) {
    return `${commitments}, next ${nextCheckin.commitmentDisplayName} to ${formatEnd(nextCheckin.period?.end)}`;
  }
  return period ? `${commitments}, ended ${formatEnd(period.end)}` : commitments;
}

const List = styled("ul")({
  listStyle: "none",
  "& li": { borderTop: "1px solid var(--line)", padding: "12px 0" },
  "& .head": { display: "flex", flexWrap: "wrap", justifyContent: "space-between", gap: "0 12px" },
  "& .head a": { fontWeight: 600, overflowWrap: "anywhere" },
  "& .counts": {
    display: "flex",
    flexWrap: "wrap",
    alignContent: "flex-start",
    gap: "4px 12px",
    margin: "4px 0",
  },
  "& .counts[data-room=true]": { minHeight: 44 },
  "& .counts > *": { fontWeight: 400 },
  "& p, & dt": { fontSize: "0.75rem", lineHeight: "16px", color: "var(--ink-2)" },
  "& dl": { display: "flex", flexWrap: "wrap", justifyContent: "space-between", gap: "4px 12px" },
  "& dl div:last-child": { textAlign: "right" },
});
