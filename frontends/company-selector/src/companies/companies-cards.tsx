import type { CompanySummary } from "@portal/contracts/commitment/v1/company_summary_pb";
import { paths } from "@portal/platform";
import { formatCount, formatEnd, formatOwed, nanosOf, plural, styled, VerdictMark } from "@portal/ui";

/** The companies on a narrow screen, one below the other. */
export function CompaniesCards({ summaries }: { summaries: readonly CompanySummary[] }) {
  return (
    <List>
      {summaries.map((summary) => (
        <CompanyCard key={summary.companyId} summary={summary} />
      ))}
    </List>
  );
}

function CompanyCard({ summary }: { summary: CompanySummary }) {
  const { companyId, companyDisplayName, commitmentCount, counts, owed, nextCheckin, dataThroughTime } =
    summary;
  const { met = 0, missed = 0, awaitingData = 0, open = 0, upcoming = 0 } = counts ?? {};
  return (
    <li>
      <div className="head">
        <a className="quiet" href={paths.company(companyId)}>
          {companyDisplayName}
        </a>
        <span className="owed">{formatOwed(nanosOf(owed))} owed</span>
      </div>
      <div className="counts">
        {missed > 0 ? <VerdictMark status="missed">{formatCount(missed)} missed</VerdictMark> : null}
        {met > 0 ? <VerdictMark status="met">{formatCount(met)} met</VerdictMark> : null}
        {awaitingData > 0 ? (
          <VerdictMark status="awaiting">{formatCount(awaitingData)} awaiting</VerdictMark>
        ) : null}
        {open > 0 ? <VerdictMark status="open">{formatCount(open)} open</VerdictMark> : null}
        {upcoming > 0 ? <VerdictMark status="upcoming">{formatCount(upcoming)} upcoming</VerdictMark> : null}
      </div>
      <p>
        {plural(commitmentCount, "commitment")}
        {nextCheckin
          ? `, next ${nextCheckin.commitmentDisplayName} to ${formatEnd(nextCheckin.period?.end)}`
          : ", none left"}
      </p>
      <p>Data through {formatEnd(dataThroughTime)}</p>
    </li>
  );
}

const List = styled("ul")({
  listStyle: "none",
  "& li": { borderTop: "1px solid var(--line)", padding: "12px 0" },
  "& .head": { display: "flex", flexWrap: "wrap", justifyContent: "space-between", gap: "0 12px" },
  "& .head a": { fontWeight: 600, overflowWrap: "anywhere" },
  "& .counts": { display: "flex", flexWrap: "wrap", gap: "4px 16px", margin: "4px 0" },
  "& p": { fontSize: "0.75rem", lineHeight: "16px", color: "var(--ink-2)" },
});
