import { CommitmentService } from "@portal/contracts/commitment/v1/commitment_service_pb";
import type { CompanySummary } from "@portal/contracts/commitment/v1/company_summary_pb";
import { createQueryOptions, type QueryClient, type Timestamp, type Transport } from "@portal/rpc";
import { outlooksInput } from "./use-summaries";

/** All companies with their outlook, from the cache as far as they are there. */
export async function fetchOutlooks(
  queryClient: QueryClient,
  transport: Transport,
  asOf: Timestamp | undefined,
): Promise<readonly CompanySummary[]> {
  const first = outlooksInput(asOf);
  const summaries: CompanySummary[] = [];
  let pageToken = "";
  do {
    const input = pageToken ? { ...first, pageToken } : first;
    const options = createQueryOptions(CommitmentService.method.listCompanySummaries, input, { transport });
    const page = await queryClient.fetchQuery(options);
    summaries.push(...page.summaries);
    pageToken = page.nextPageToken;
  } while (pageToken);
  return summaries;
}
