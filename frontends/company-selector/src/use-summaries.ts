import {
  CommitmentService,
  type ListCompanySummariesResponse,
} from "@portal/contracts/commitment/v1/commitment_service_pb";
import type { CompanySummary } from "@portal/contracts/commitment/v1/company_summary_pb";
import { type AllPages, useAllPages } from "@portal/platform";
import type { Timestamp } from "@portal/rpc";

/** The largest page that the service gives. The first one is smaller: the document's head asks for it. */
const PAGE_SIZE = 500;

/** The summaries of all companies as they stood at a moment, or by the latest data. */
export function useSummaries(
  asOf: Timestamp | undefined,
): AllPages<ListCompanySummariesResponse, CompanySummary> {
  const input = summariesInput(asOf);
  return useAllPages(CommitmentService.method.listCompanySummaries, input, {
    itemsOf: (page) => page.summaries,
    tokenOf: (page) => page.nextPageToken,
    nextInput: (pageToken) => ({ ...input, pageSize: PAGE_SIZE, pageToken }),
  });
}

/** The request for the first page. */
export function summariesInput(asOf: Timestamp | undefined) {
  return asOf ? { asOfTime: asOf } : {};
}
