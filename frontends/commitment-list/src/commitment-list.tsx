import { asOfInput, paths, problemOf, usePageTitle, useRoute } from "@portal/platform";
import { ErrorPanel, NotFoundPanel, Page, PageHeader, PageSkeleton } from "@portal/ui";
import type { ReactNode } from "react";
import { CompanyPage } from "./company-page";
import { LateReport } from "./report/late-report";
import { texts } from "./texts";
import { useCommitments } from "./use-commitments";

/** The page of a company or its report, in whichever state its reading is. */
export function CommitmentList() {
  const route = useRoute();
  const companyId = route.companyId ?? "";
  const read = useCommitments(companyId, asOfInput(route));
  const summary = read.first?.summary;
  if (summary && route.kind === "report") return <LateReport {...{ route, summary, read }} />;
  return <Page>{content()}</Page>;

  function content(): ReactNode {
    if (summary) return <CompanyPage route={route} summary={summary} read={read} />;
    if (read.error) return <Failure companyId={companyId} error={read.error} onRetry={read.refetch} />;
    return <PageSkeleton kind="company" />;
  }
}

interface FailureProps {
  readonly companyId: string;
  readonly error: unknown;
  readonly onRetry: () => void;
}

function Failure({ companyId, error, onRetry }: FailureProps) {
  const { kind, title, message, requestId } = problemOf(error);
  usePageTitle(kind === "not-found" ? texts.company.notFound : companyId);
  if (kind === "not-found") {
    return (
      <NotFoundPanel what={texts.company.what(companyId)}>
        {texts.company.notNamed} <a href={paths.companies()}>{texts.company.seeAll}</a>
      </NotFoundPanel>
    );
  }
  return (
    <>
      <PageHeader title={companyId} detail={texts.company.unknown} />
      <ErrorPanel
        title={title}
        message={message}
        requestId={requestId}
        // The same address has the same answer.
        onRetry={kind === "bad-input" ? undefined : onRetry}
      />
    </>
  );
}
