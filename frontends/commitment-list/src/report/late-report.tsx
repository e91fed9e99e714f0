import { Later, lazily } from "@portal/platform";
import { ErrorPanel, Page, PageSkeleton } from "@portal/ui";
import { texts } from "../texts";
import type { ReportPageProps } from "./report-page";

const REPORT = lazily(texts.late.name, () => import("./report-page").then(({ ReportPage }) => ReportPage));

/** Loads the code of the report; rejects if it cannot be loaded. */
export const loadReport = REPORT.load;

/** The report, whose code loads when it is asked for. */
export function LateReport(props: ReportPageProps) {
  return (
    <Later
      part={REPORT}
      props={props}
      room={
        <Page>
          <PageSkeleton kind="report" />
        </Page>
      }
      failure={(retry) => (
        <Page>
          <ErrorPanel title={texts.late.title} message={texts.late.message} onRetry={retry} />
        </Page>
      )}
    />
  );
}
