import type { CompanySummary } from "@portal/contracts/commitment/v1/company_summary_pb";
import { asOfInput, type Route, usePageTitle } from "@portal/platform";
import { isScenarioOpen, type Scenario, ScenarioPanel, WhatIfButton } from "@portal/scenario/opener";
import {
  EmptyPanel,
  Footnotes,
  formatEnd,
  formatInstant,
  formatStart,
  Lead,
  PageHeader,
  plural,
  Sentence,
} from "@portal/ui";
import { useMemo, useState } from "react";
import { CommitmentViews } from "./commitment-views";
import { CompanyNotices } from "./company-notices";
import { CompanyFigures } from "./figures/company-figures";
import { aheadSentences, awaitingSentence, nextPeriodOf } from "./model/ahead-facts";
import { type CompanyView, plainView, scenarioView } from "./model/company-view";
import { countedUntil } from "./model/counted-until";
import { outlookSentences } from "./model/outlook-sentence";
import { factsSentence } from "./model/sentence";
import { Phrases } from "./phrases";
import type { Commitments } from "./use-commitments";

interface CompanyPageProps {
  readonly route: Route;
  readonly summary: CompanySummary;
  readonly read: Commitments;
}

/** Is the company meeting its commitments: the answer, the figures, the timeline, the table. */
export function CompanyPage({ route, summary, read }: CompanyPageProps) {
  const [scenario, setScenario] = useState<Scenario>();
  const plain = useMemo(() => plainView(summary, read.items), [summary, read.items]);
  const view = useMemo(
    () => (scenario ? scenarioView(plain, read.items, scenario) : plain),
    [plain, read.items, scenario],
  );
  const prospects = useMemo(() => ({ summary, commitments: read.items }), [summary, read.items]);
  const before = scenario ? plain : undefined;
  const until = countedUntil(summary);
  const hasOutlook = plain.estimate !== undefined;
  const isOpen = hasOutlook && isScenarioOpen(route);
  usePageTitle(summary.companyDisplayName);
  return (
    <div aria-busy={read.isPrevious}>
      <PageHeader
        title={summary.companyDisplayName}
        detail={<Detail summary={summary} route={route} />}
        actions={hasOutlook ? <WhatIfButton isOpen={isOpen} /> : null}
      />
      {summary.commitmentCount === 0 ? (
        <NoCommitments summary={summary} />
      ) : (
        <>
          <Sentence>{scenario?.sentence ?? factsSentence(summary)}</Sentence>
          <Lead>{scenario?.lead ?? <Prospects {...plain} />}</Lead>
          {isOpen ? (
            <ScenarioPanel
              // Of another company or moment, nothing of the answer before holds.
              key={`${summary.companyId} ${route.asOf}`}
              companyId={summary.companyId}
              asOf={asOfInput(route)}
              countedUntil={until && BigInt(until.moment) * 1000n}
              prospects={prospects}
              onScenario={setScenario}
            />
          ) : null}
          <CompanyNotices summary={summary} rows={plain.rows} />
          <CompanyFigures view={view} before={before} isComplete={read.isComplete} />
          <CommitmentViews {...{ route, view, before, read }} />
        </>
      )}
      <Footnotes items={footnotes(summary, hasOutlook)} />
    </div>
  );
}

/** What is ahead: what to expect of it, or the facts where there is no outlook. */
function Prospects({ summary, rows, estimate }: CompanyView) {
  if (!estimate) return aheadSentences(summary, nextPeriodOf(summary, rows));
  return (
    <>
      {awaitingSentence(summary)} <Phrases phrases={outlookSentences(summary, estimate)} />
    </>
  );
}

function Detail({ summary, route }: { summary: CompanySummary; route: Route }) {
  const { commitmentCount, period, asOfTime, dataThroughTime } = summary;
  const covers = period ? `, to ${formatEnd(period.end)}` : "";
  const asOf = route.asOf ? ` · as of ${formatStart(asOfTime)}` : "";
  return (
    <>
      {plural(commitmentCount, "commitment")}
      {covers}
      {asOf} · {dataThroughTime ? `data through ${formatEnd(dataThroughTime)}` : "no billing data loaded"}
    </>
  );
}

function NoCommitments({ summary }: { summary: CompanySummary }) {
  return (
    <EmptyPanel title={`${summary.companyDisplayName} has no commitments, so it owes nothing.`}>
      To measure its spend against a promise, load a file that names it: <code>loader commitments FILE</code>.
    </EmptyPanel>
  );
}

function footnotes({ asOfTime, dataThroughTime }: CompanySummary, hasEstimates: boolean): string[] {
  const facts = [
    asOfTime ? `As of ${formatInstant(asOfTime)}` : "As of the latest data",
    dataThroughTime ? `Data through ${formatEnd(dataThroughTime)}` : "No billing data loaded",
    "A surplus in one period never offsets a shortfall in another",
    "A period counts spend from its first instant up to its end, which it does not include; times are UTC",
  ];
  return hasEstimates ? [...facts, ESTIMATES] : facts;
}

const ESTIMATES = "≈ marks an estimate, rounded to $10; ranges hold 80 % of the simulated outcomes";
