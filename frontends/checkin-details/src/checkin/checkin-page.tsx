import { CommitmentService } from "@portal/contracts/commitment/v1/commitment_service_pb";
import { asOfInput, paths, type Route, useRead } from "@portal/platform";
import { Page, PageSkeleton } from "@portal/ui";
import { ReadProblem } from "../read-problem";
import { CheckinView } from "./checkin-view";

interface CheckinPageProps {
  readonly companyId: string;
  readonly commitmentId: string;
  readonly checkinNumber: number;
  readonly route: Route;
}

/** One period, proven: the subtraction, the picture and the rows. */
export function CheckinPage({ companyId, commitmentId, checkinNumber, route }: CheckinPageProps) {
  const { data, error, refetch } = useRead(CommitmentService.method.getCheckin, {
    companyId,
    commitmentId,
    checkinNumber,
    asOfTime: asOfInput(route),
  });
  if (data?.checkin && data.commitment && data.working) {
    const { checkin, commitment, working } = data;
    return (
      <CheckinView
        route={route}
        reply={data}
        checkin={checkin}
        commitment={commitment}
        working={working}
        onReload={refetch}
      />
    );
  }
  return (
    <Page>
      {error ? (
        <ReadProblem
          error={error}
          what={`check-in ${checkinNumber} of commitment “${commitmentId}” of company “${companyId}”`}
          title={`Check-in ${checkinNumber}`}
          crumbs={[
            { label: `company “${companyId}”`, href: paths.company(companyId) },
            { label: `commitment “${commitmentId}”`, href: paths.commitment(companyId, commitmentId) },
          ]}
          onRetry={refetch}
        />
      ) : (
        <PageSkeleton kind="checkin" />
      )}
    </Page>
  );
}
