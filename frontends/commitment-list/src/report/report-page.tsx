import type { CompanySummary } from "@portal/contracts/commitment/v1/company_summary_pb";
import { paths, problemOf, type Route, setParams, usePageTitle } from "@portal/platform";
import { hasScenario } from "@portal/scenario/opener";
import {
  Button,
  ErrorPanel,
  formatInstant,
  Lead,
  Notice,
  PageHeader,
  Phrases,
  Section,
  SectionHeading,
  Sentence,
  useIsPhone,
} from "@portal/ui";
import { useMemo } from "react";
import { PhoneCalendar } from "../calendar/phone-calendar";
import { CompanyNotices } from "../company-notices";
import { CompanyFigures } from "../figures/company-figures";
import { plainView } from "../model/company-view";
import { countedUntil, countedWords } from "../model/counted-until";
import { expectationOf } from "../model/expected-owed";
import { defaultOrder, inOrder } from "../model/order";
import { prospectPhrases } from "../model/prospects";
import { factsSentence } from "../model/sentence";
import { useRecord } from "../record/use-record";
import { texts } from "../texts";
import { reportTexts } from "../texts/report";
import { Legend } from "../timeline/legend";
import type { Commitments } from "../use-commitments";
import { CommitmentPages } from "./commitment-pages";
import { usePaper } from "./paper";
import { ReadingNotes } from "./reading-notes";
import { ReportTable } from "./report-table";
import { ReportTimeline } from "./report-timeline";
import { Desk, densityOf, Sheet } from "./sheet";
import { useSources } from "./sources";
import { useDrawnCount } from "./use-drawn-count";

export interface ReportPageProps {
  readonly route: Route;
  readonly summary: CompanySummary;
  readonly read: Commitments;
}

/** The parameter of the address that asks for more pages, and its value. */
const PAGES = "pages";
const OF_COMMITMENTS = "commitments";

/** The company on paper: answer, figures, timeline and table on the first page, and how to read them. */
export function ReportPage({ route, summary, read }: ReportPageProps) {
  const { companyId, companyDisplayName: name } = summary;
  const view = useMemo(() => plainView(summary, read.items), [summary, read.items]);
  const expectation = useMemo(() => expectationOf(summary, view.rows), [summary, view.rows]);
  const hasOutlook = expectation !== undefined;
  const rows = useMemo(() => inOrder(view.rows, defaultOrder(hasOutlook)), [view.rows, hasOutlook]);
  const drawnCount = useDrawnCount(rows.length, read.isComplete);
  const drawn = useMemo(() => rows.slice(0, drawnCount), [rows, drawnCount]);
  const isWhole = read.isComplete && drawnCount === rows.length;
  const until = useMemo(() => countedUntil(summary), [summary]);
  const isPhone = useIsPhone();
  const density = densityOf(rows.length);
  const sources = useSources(companyId);
  const record = useRecord(companyId, route);
  const hasPages = route.params.get(PAGES) === OF_COMMITMENTS;
  const moment = summary.asOfTime ? texts.moments.asOf(formatInstant(summary.asOfTime)) : "";
  const covers = [moment, countedWords(summary)].filter((words) => words !== "").join(" · ");
  usePageTitle(reportTexts.pageTitle(name));
  usePaper({ head: reportTexts.title(name), foot: reportTexts.foot(name, covers) });
  const togglePages = () => setParams({ [PAGES]: hasPages ? undefined : OF_COMMITMENTS });
  return (
    <Desk>
      <Sheet aria-busy={!isWhole}>
        <PageHeader
          title={reportTexts.title(name)}
          detail={covers}
          crumbs={[{ label: name, href: paths.company(companyId) }]}
          actions={
            <>
              <Button aria-pressed={hasPages} onClick={togglePages}>
                {reportTexts.withPeriods}
              </Button>
              <Button variant="primary" disabled={!read.isComplete} onClick={() => print()}>
                {reportTexts.print}
              </Button>
            </>
          }
        />
        <Sentence>{factsSentence(summary)}</Sentence>
        <Lead>
          <Phrases phrases={prospectPhrases(view)} />
        </Lead>
        {hasScenario(route) ? (
          <Notice className="on-screen">
            {reportTexts.withoutScenario} <a href={paths.company(companyId)}>{reportTexts.seeScenario}</a>
          </Notice>
        ) : null}
        <Completeness read={read} />
        <CompanyNotices summary={summary} rows={view.rows} />
        <CompanyFigures view={view} before={undefined} isComplete={read.isComplete} />
        <ReportTimeline {...{ summary, rows, drawn, until }} density={density} />
        {isPhone ? (
          <Section className="on-screen" aria-labelledby="report-calendar">
            <SectionHeading title={texts.list.periods} id="report-calendar">
              <Legend rows={rows} />
            </SectionHeading>
            <PhoneCalendar {...{ companyId, until, expectation }} rows={drawn} before={undefined} />
          </Section>
        ) : null}
        <ReportTable {...{ companyId, rows, drawn, expectation, density }} />
        <ReadingNotes {...{ summary, rows, hasOutlook, sources }} record={record.words} />
        {hasPages ? <CommitmentPages companyId={companyId} rows={drawn} /> : null}
      </Sheet>
    </Desk>
  );
}

/** A report that lacks commitments says so, on paper too. */
function Completeness({ read }: { readonly read: Commitments }) {
  if (read.restError) {
    const { message, requestId } = problemOf(read.restError);
    return <ErrorPanel title={reportTexts.incomplete} {...{ message, requestId, onRetry: read.refetch }} />;
  }
  return read.isComplete ? null : <p role="status">{reportTexts.readingRest}</p>;
}
