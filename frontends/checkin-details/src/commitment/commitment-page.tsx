import { CommitmentService } from "@portal/contracts/commitment/v1/commitment_service_pb";
import { asOfInput, paths, type Route, useRead } from "@portal/platform";
import { Page, PageSkeleton } from "@portal/ui";
import { ReadProblem } from "../read-problem";
import { texts } from "../texts";
import { CommitmentView } from "./commitment-view";

interface CommitmentPageProps {
  readonly companyId: string;
  readonly commitmentId: string;
  readonly route: Route;
}

/** How every period of one promise came out, and what the others need. */
export function CommitmentPage({ companyId, commitmentId, route }: CommitmentPageProps) {
  const { data, error, refetch } = useRead(CommitmentService.method.getCommitment, {
    companyId,
    commitmentId,
    asOfTime: asOfInput(route),
  });
  if (data?.commitment) return <CommitmentView route={route} reply={data} commitment={data.commitment} />;
  const company = texts.page.company(companyId);
  return (
    <Page>
      {error ? (
        <ReadProblem
          error={error}
          what={texts.page.commitmentOf(commitmentId, company)}
          title={texts.page.commitment(commitmentId)}
          crumbs={[{ label: company, href: paths.company(companyId) }]}
          onRetry={refetch}
        />
      ) : (
        <PageSkeleton kind="commitment" />
      )}
    </Page>
  );
}
