import { type Route, useRoute } from "@portal/platform";
import { Page } from "@portal/ui";
import { CommitmentComparison, CompanyComparison } from "./page/scope-pages";
import { readInWorker } from "./worker/in-worker";
import type { OpenReading } from "./worker/open-reading";

/** The comparison of a file with what was loaded: of all commitments of a company, or of one. */
export function FileComparison({ openReading = readInWorker }: { readonly openReading?: OpenReading }) {
  const route = useRoute();
  const { companyId, commitmentId } = route;
  // While the portal navigates away, this still stands for a moment.
  if (companyId === undefined) return null;
  const shared = { companyId, route, openReading, checkinNumber: checkinNumberOf(route) };
  return (
    <Page>
      {commitmentId === undefined ? (
        <CompanyComparison {...shared} />
      ) : (
        <CommitmentComparison {...shared} commitmentId={commitmentId} />
      )}
    </Page>
  );
}

/** The check-in that the address limits a comparison to; only one commitment has numbers for them. */
function checkinNumberOf({ params, commitmentId }: Route): number | undefined {
  const text = params.get("checkin") ?? "";
  return commitmentId !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;
}
