import {
  BillingService,
  type ListLineItemsRequest,
  type ListLineItemsResponseSchema,
} from "@portal/contracts/billing/v1/billing_service_pb";
import {
  CommitmentService,
  type GetCheckinRequest,
  type GetCheckinResponseSchema,
  type GetCommitmentRequest,
  type GetCommitmentResponseSchema,
} from "@portal/contracts/commitment/v1/commitment_service_pb";
import type {
  SimulateCommitmentsRequest,
  SimulateCommitmentsResponseSchema,
} from "@portal/contracts/commitment/v1/simulation_pb";
import type {
  GetTrackRecordRequest,
  GetTrackRecordResponseSchema,
  ListPastForecastsRequest,
  ListPastForecastsResponseSchema,
} from "@portal/contracts/commitment/v1/track_record_pb";
import { createRouterTransport } from "@portal/platform/testing";
import type { MessageInitShape, Transport } from "@portal/rpc";

/** Answers to the reads of the two pages and of the record; a read without one fails the test with "unimplemented". */
export interface Answers {
  readonly getCommitment?: (
    request: GetCommitmentRequest,
  ) => MessageInitShape<typeof GetCommitmentResponseSchema>;
  readonly getCheckin?: (request: GetCheckinRequest) => MessageInitShape<typeof GetCheckinResponseSchema>;
  readonly simulateCommitments?: (
    request: SimulateCommitmentsRequest,
  ) => MessageInitShape<typeof SimulateCommitmentsResponseSchema>;
  readonly getTrackRecord?: (
    request: GetTrackRecordRequest,
  ) => MessageInitShape<typeof GetTrackRecordResponseSchema>;
  readonly listPastForecasts?: (
    request: ListPastForecastsRequest,
  ) => MessageInitShape<typeof ListPastForecastsResponseSchema>;
  readonly listLineItems?: (
    request: ListLineItemsRequest,
  ) => MessageInitShape<typeof ListLineItemsResponseSchema>;
}

/** Both services behind a transport. */
export function stubServices({ listLineItems, ...commitmentAnswers }: Answers): Transport {
  return createRouterTransport(({ service }) => {
    service(CommitmentService, commitmentAnswers);
    service(BillingService, { ...(listLineItems && { listLineItems }) });
  });
}
