import { asOfInput, paths, problemOf, usePageTitle, useRoute } from "@portal/platform";
import { ErrorPanel, NotFoundPanel, Page, PageHeader, PageSkeleton } from "@portal/ui";
import type { ReactNode } from "react";
import { CompanyPage } from "./company-page";
import { useCommitments } from "./use-commitments";

/** The page of a company, in whichever state its reading is. */
export function CommitmentList() {
  const route = useRoute();
  const companyId = route.companyId ?? "";
  const read = useCommitments(companyId, asOfInput(route));
  return <Page>{content()}</Page>;

  function content(): ReactNode {
    const summary = read.first?.summary;
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
  usePageTitle(kind === "not-found" ? "Company not found" : companyId);
  if (kind === "not-found") {
    return (
      <NotFoundPanel what={`company “${companyId}”`}>
        Neither billing nor a commitment names it. <a href={paths.companies()}>See all companies</a>
      </NotFoundPanel>
    );
  }
  return (
    <>
      <PageHeader title={companyId} detail="data through unknown" />
      <ErrorPanel title={title} message={message} requestId={requestId} onRetry={onRetry} />
    </>
  );
}
