import { useRoute } from "@portal/platform";
import { CheckinPage } from "./checkin/checkin-page";
import { CommitmentPage } from "./commitment/commitment-page";

/** The page that the address names; from one to the other nothing is mounted anew but what differs. */
export function CheckinDetails() {
  const route = useRoute();
  const { companyId, commitmentId, checkinNumber } = route;
  // While the portal navigates away, this still stands for a moment.
  if (companyId === undefined || commitmentId === undefined) return null;
  if (checkinNumber === undefined) {
    return <CommitmentPage companyId={companyId} commitmentId={commitmentId} route={route} />;
  }
  return (
    <CheckinPage
      companyId={companyId}
      commitmentId={commitmentId}
      checkinNumber={checkinNumber}
      route={route}
    />
  );
}
