import {
  CommitmentService,
  type ListCompanySummariesResponse,
} from "@portal/contracts/commitment/v1/commitment_service_pb";
import type { CompanySummary } from "@portal/contracts/commitment/v1/company_summary_pb";
import { type AllPages, useAllPages } from "@portal/platform";
import type { Timestamp } from "@portal/rpc";

/** The summaries of companies as far as they have arrived. */
export type Summaries = AllPages<ListCompanySummariesResponse, CompanySummary>;

/** The largest page that the service gives. The first one is smaller: the document's head asks for it. */
const PAGE_SIZE = 500;
/** A page of outlooks: each company may have to be simulated first, and rows fill in page by page. */
const OUTLOOK_PAGE_SIZE = 50;

/** The facts of all companies as they stood at a moment, or by the latest data. */
export function useSummaries(asOf: Timestamp | undefined): Summaries {
  return usePages(summariesInput(asOf), PAGE_SIZE);
}

/** The same summaries with their outlook, which takes longer the first time after a load. */
export function useSummariesWithOutlook(asOf: Timestamp | undefined): Summaries {
  return usePages(outlooksInput(asOf), OUTLOOK_PAGE_SIZE);
}

/** The request for the first page of facts. */
export function summariesInput(asOf: Timestamp | undefined) {
  return asOf ? { asOfTime: asOf } : {};
}

/** The request for the first page of facts with outlooks. */
export function outlooksInput(asOf: Timestamp | undefined) {
  return { ...summariesInput(asOf), withOutlook: true, pageSize: OUTLOOK_PAGE_SIZE };
}

interface PageInput {
  readonly asOfTime?: Timestamp;
  readonly withOutlook?: boolean;
  readonly pageSize?: number;
}

function usePages(input: PageInput, pageSize: number): Summaries {
  return useAllPages(CommitmentService.method.listCompanySummaries, input, {
    itemsOf: (page) => page.summaries,
    tokenOf: (page) => page.nextPageToken,
    nextInput: (pageToken) => ({ ...input, pageSize, pageToken }),
  });
}
