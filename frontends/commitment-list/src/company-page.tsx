import type { CompanySummary } from "@portal/contracts/commitment/v1/company_summary_pb";
import { asOfInput, type Route, usePageTitle, useReadAhead } from "@portal/platform";
import { isScenarioOpen, type Scenario, ScenarioPanel } from "@portal/scenario/opener";
import {
  capitalised,
  EmptyPanel,
  Footnotes,
  formatEnd,
  formatInstant,
  formatStart,
  Lead,
  PageHeader,
  Phrases,
  Sentence,
  textOf,
} from "@portal/ui";
import { useMemo, useState } from "react";
import { CommitmentViews } from "./commitment-views";
import { CompanyActions } from "./company-actions";
import { CompanyNotices } from "./company-notices";
import { CompanyFigures } from "./figures/company-figures";
import { plainView, scenarioView } from "./model/company-view";
import { countedUntil, countedWords } from "./model/counted-until";
import { prospectPhrases } from "./model/prospects";
import { factsSentence } from "./model/sentence";
import { CompanyRecord } from "./record/company-record";
import { loadReport } from "./report/late-report";
import { texts } from "./texts";
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
  const scenarioOf = useMemo(() => ({ summary, commitments: read.items }), [summary, read.items]);
  const prospects = useMemo(() => prospectPhrases(plain), [plain]);
  const before = scenario ? plain : undefined;
  const until = countedUntil(summary);
  const hasOutlook = plain.estimate !== undefined;
  const isOpen = hasOutlook && isScenarioOpen(route);
  usePageTitle(summary.companyDisplayName);
  useReadAhead(summary.companyId, [REPORT_CODE]);
  return (
    <div aria-busy={read.isPrevious}>
      <PageHeader
        title={summary.companyDisplayName}
        detail={<Detail summary={summary} route={route} />}
        actions={
          <CompanyActions
            {...{ summary, hasOutlook }}
            rows={plain.rows}
            isComplete={read.isComplete}
            isScenarioOpen={isOpen}
            sentence={
              scenario
                ? texts.company.scenarioOf(summary.companyDisplayName, scenario.sentence)
                : `${factsSentence(summary)} ${textOf(prospects)}`
            }
          />
        }
      />
      {summary.commitmentCount === 0 ? (
        <NoCommitments summary={summary} />
      ) : (
        <>
          <Sentence>{scenario?.sentence ?? factsSentence(summary)}</Sentence>
          <Lead>{scenario?.lead ?? <Phrases phrases={prospects} />}</Lead>
          {isOpen ? (
            <ScenarioPanel
              // Of another company or moment, nothing of the answer before holds.
              key={`${summary.companyId} ${route.asOf}`}
              companyId={summary.companyId}
              asOf={asOfInput(route)}
              countedUntil={until && BigInt(until.moment) * 1000n}
              prospects={scenarioOf}
              onScenario={setScenario}
            />
          ) : null}
          <CompanyNotices summary={summary} rows={plain.rows} />
          <CompanyFigures view={view} before={before} isComplete={read.isComplete} />
          <CommitmentViews {...{ route, view, before, read }} />
          {hasOutlook ? (
            <CompanyRecord route={route} companyId={summary.companyId} rows={plain.rows} />
          ) : null}
        </>
      )}
      <Footnotes items={footnotes(summary, hasOutlook)} />
    </div>
  );
}

/** A report that is asked for is then there at once. */
const REPORT_CODE = { prefetch: () => loadReport().catch(() => {}) };

function Detail({ summary, route }: { summary: CompanySummary; route: Route }) {
  const { commitmentCount, period, asOfTime } = summary;
  return [
    texts.company.covers(commitmentCount, period && formatEnd(period.end)),
    ...(route.asOf ? [texts.moments.asOf(formatStart(asOfTime))] : []),
    countedWords(summary),
  ].join(" · ");
}

function NoCommitments({ summary }: { summary: CompanySummary }) {
  return (
    <EmptyPanel title={texts.company.noCommitments(summary.companyDisplayName)}>
      {texts.company.loadCommitments} <code>{texts.company.loadCommand}</code>
    </EmptyPanel>
  );
}

function footnotes(summary: CompanySummary, hasEstimates: boolean): string[] {
  const { asOfTime } = summary;
  const { notes } = texts.company;
  return [
    asOfTime ? notes.asOf(formatInstant(asOfTime)) : notes.latest,
    capitalised(countedWords(summary)),
    notes.surplus,
    notes.interval,
    ...(hasEstimates ? [notes.estimates] : []),
  ];
}
