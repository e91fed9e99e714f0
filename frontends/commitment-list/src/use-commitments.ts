import type { Commitment } from "@portal/contracts/commitment/v1/commitment_pb";
import {
  CommitmentService,
  type ListCommitmentsResponse,
} from "@portal/contracts/commitment/v1/commitment_service_pb";
import { type AllPages, useAllPages } from "@portal/platform";
import type { Timestamp } from "@portal/rpc";

/** The commitments of a company, as far as they have arrived, with the summary of them all. */
export type Commitments = AllPages<ListCommitmentsResponse, Commitment>;

/** The largest page that the service gives. The first one is smaller: the document's head asks for it. */
const PAGE_SIZE = 500;

/** Reads all commitments of a company as they stood at a moment, or by the latest data. */
export function useCommitments(companyId: string, asOf: Timestamp | undefined): Commitments {
  const input = listInput(companyId, asOf);
  return useAllPages(CommitmentService.method.listCommitments, input, {
    itemsOf: (page) => page.commitments,
    tokenOf: (page) => page.nextPageToken,
    nextInput: (pageToken) => ({ ...input, pageSize: PAGE_SIZE, pageToken }),
  });
}

/** The request for the first page. */
export function listInput(companyId: string, asOf: Timestamp | undefined) {
  return asOf ? { companyId, asOfTime: asOf } : { companyId };
}
