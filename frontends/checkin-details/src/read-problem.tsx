import { paths, problemOf, usePageTitle } from "@portal/platform";
import { type Crumb, ErrorPanel, NotFoundPanel, PageHeader } from "@portal/ui";
import { texts } from "./texts";

interface ReadProblemProps {
  readonly error: unknown;
  /** The name of the page as far as the address tells it: Commitment “4”. */
  readonly title: string;
  /** What was looked for: commitment “4” of company “acme”. */
  readonly what: string;
  /** The pages above, by what the address says. */
  readonly crumbs: readonly Crumb[];
  readonly onRetry: () => void;
}

/** Why a page has nothing to show, and where to go from here. */
export function ReadProblem({ error, title, what, crumbs, onRetry }: ReadProblemProps) {
  const problem = problemOf(error);
  usePageTitle(problem.kind === "not-found" ? problem.title : title);
  if (problem.kind === "not-found") {
    return (
      <NotFoundPanel what={what}>
        {texts.page.mayBeMistyped}{" "}
        {crumbs.map(({ label, href }) => (
          <span key={href}>
            <a href={href}>{label}</a> {texts.page.or}{" "}
          </span>
        ))}
        <a href={paths.companies()}>{texts.page.allCompanies}</a>
        {texts.page.end}
      </NotFoundPanel>
    );
  }
  return (
    <>
      <PageHeader title={title} crumbs={crumbs} />
      <ErrorPanel
        title={problem.title}
        message={problem.message}
        requestId={problem.requestId}
        // The same address has the same answer.
        onRetry={problem.kind === "bad-input" ? undefined : onRetry}
      />
    </>
  );
}
