import { CommitmentService } from "@portal/contracts/commitment/v1/commitment_service_pb";
import { asOfInput, paths, type Route, useRead } from "@portal/platform";
import { Page, PageSkeleton } from "@portal/ui";
import { ReadProblem } from "../read-problem";
import { texts } from "../texts";
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
  const company = texts.page.company(companyId);
  const commitment = texts.page.commitmentOf(commitmentId, company);
  return (
    <Page>
      {error ? (
        <ReadProblem
          error={error}
          what={texts.page.checkinOf(checkinNumber, commitment)}
          title={texts.page.checkin(checkinNumber)}
          crumbs={[
            { label: company, href: paths.company(companyId) },
            {
              label: texts.page.commitmentIn(commitmentId),
              href: paths.commitment(companyId, commitmentId),
            },
          ]}
          onRetry={refetch}
        />
      ) : (
        <PageSkeleton kind="checkin" />
      )}
    </Page>
  );
}
