import { paths, problemOf, usePageTitle } from "@portal/platform";
import { type Crumb, EmptyPanel, ErrorPanel, NotFoundPanel, PageHeader } from "@portal/ui";
import type { NoScope, ScopeSource } from "../matching/scope";
import { texts } from "../texts";

interface ReadProblemProps {
  readonly error: unknown;
  /** What was looked for: company “acme”. */
  readonly what: string;
  readonly onRetry: () => void;
}

/** Why there is no page to compare a file on. */
export function ReadProblem({ error, what, onRetry }: ReadProblemProps) {
  const { kind, title, message, requestId } = problemOf(error);
  usePageTitle(kind === "not-found" ? title : texts.page.title);
  if (kind === "not-found") {
    return (
      <NotFoundPanel what={what}>
        <a href={paths.companies()}>{texts.notFound.allCompanies}</a>
      </NotFoundPanel>
    );
  }
  return (
    <>
      <PageHeader title={texts.page.title} />
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

interface NothingProps {
  readonly why: NoScope;
  readonly source: ScopeSource;
  readonly crumbs: readonly Crumb[];
}

/** There is nothing on our side that a file could be set against. */
export function NothingToCompare({ why, source, crumbs }: NothingProps) {
  const { companyName, checkinNumber, commitments } = source;
  usePageTitle(`${texts.page.title} · ${companyName}`);
  const name = commitments[0]?.displayName ?? companyName;
  const { title, next } = texts.nothing[why](companyName, name, checkinNumber ?? 0);
  return (
    <>
      <PageHeader title={texts.page.title} crumbs={crumbs} />
      <EmptyPanel title={title}>{next}</EmptyPanel>
    </>
  );
}
