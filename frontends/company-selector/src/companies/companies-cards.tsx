import type { CompanySummary } from "@portal/contracts/commitment/v1/company_summary_pb";
import { paths } from "@portal/platform";
import { formatEnd, formatOwed, IN_ORDER, nanosOf, styled, VerdictMark } from "@portal/ui";
import { texts } from "../texts";
import type { Progress } from "../use-outlooks";
import { hasEstimates } from "./columns";
import { type CountWord, countLines } from "./count-words";
import { countedCell } from "./counted";
import { undecidedCount } from "./expected";
import { ExpectedAbout, ExpectedOwed } from "./expected-cell";
import { NextMark } from "./next-period";
import { companiesTotals } from "./totals";

interface CompaniesCardsProps {
  readonly summaries: readonly CompanySummary[];
  readonly progress: Progress;
  /** The question is about an earlier moment than the end of the data. */
  readonly isPast: boolean;
}

/** The companies on a narrow screen, one below the other. */
export function CompaniesCards({ summaries, ...rest }: CompaniesCardsProps) {
  return (
    <List>
      {summaries.map((summary) => (
        <CompanyCard key={summary.companyId} summary={summary} {...rest} />
      ))}
    </List>
  );
}

interface CompanyCardProps extends Omit<CompaniesCardsProps, "summaries"> {
  readonly summary: CompanySummary;
}

function CompanyCard({ summary, progress, isPast }: CompanyCardProps) {
  const { companyId, companyDisplayName, owed, outlook, nextCheckin } = summary;
  const isPending = progress === "pending";
  const { facts, ahead } = countLines(companiesTotals([summary]), hasEstimates(progress));
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
      <p className="about">{aboutCommitments(summary)}</p>
      <dl>
        <div>
          <dt>{texts.table.owed}</dt>
          <dd>{formatOwed(nanosOf(owed))}</dd>
        </div>
        {hasEstimates(progress) ? (
          <div>
            <dt>{texts.table.expected}</dt>
            <dd>
              <ExpectedOwed {...{ summary, isPending }} />
              <small>
                <ExpectedAbout {...{ summary, isPending }} />
              </small>
            </dd>
          </div>
        ) : null}
        <div>
          <dt>{isPast ? texts.table.dataBefore : texts.table.dataThrough}</dt>
          <dd>{countedCell(summary, isPast)}</dd>
        </div>
      </dl>
      <div className="counts">
        {facts.length > 0 ? <Counts words={facts} /> : null}
        {undecidedCount(summary) > 0 ? <Counts words={ahead} /> : null}
      </div>
    </li>
  );
}

function Counts({ words }: { readonly words: readonly CountWord[] }) {
  return (
    <p className="line">
      {words.map(({ status, count, word }) => (
        <VerdictMark key={status} status={status}>
          {texts.table.counted(count, word)}
        </VerdictMark>
      ))}
    </p>
  );
}

function aboutCommitments({ commitmentCount, nextCheckin, period }: CompanySummary): string {
  const { commitments, nextOnCard, endedOnCard } = texts.table;
  const count = commitments(commitmentCount);
  if (nextCheckin) {
    return nextOnCard(count, nextCheckin.commitmentDisplayName, formatEnd(nextCheckin.period?.end));
  }
  return period ? endedOnCard(count, formatEnd(period.end)) : count;
}

const List = styled("ul")({
  ...IN_ORDER,
  listStyle: "none",
  "& li": { borderTop: "1px solid var(--line)", padding: "12px 0" },
  "& .head": { display: "flex", flexWrap: "wrap", justifyContent: "space-between", gap: "0 12px" },
  "& .head a": { fontWeight: 600, overflowWrap: "anywhere" },
  "& .counts": { marginTop: 8 },
  // As high before the estimates are there, so that the cards below do not move when they arrive.
  "& .line": { display: "flex", flexWrap: "wrap", gap: "0 12px", minHeight: 20 },
  "& .line > *": { fontWeight: 400 },
  "& .about, & dt, & small": { fontSize: "0.75rem", lineHeight: "16px", color: "var(--ink-2)" },
  "& .about": { overflowWrap: "anywhere" },
  "& small": { display: "block" },
  // Three beside each other, unless an amount needs the room of two: a number is never cut.
  "& dl": { display: "flex", flexWrap: "wrap", gap: "4px 16px", marginTop: 8 },
  "& dl div": { flex: "1 1 26%" },
  "& dd": { whiteSpace: "nowrap" },
  "& dd small": { whiteSpace: "normal" },
});
