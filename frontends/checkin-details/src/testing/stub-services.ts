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
import { createRouterTransport } from "@portal/platform/testing";
import type { MessageInitShape, Transport } from "@portal/rpc";

/** Answers to the reads of the two pages; a read without one fails the test with "unimplemented". */
export interface Answers {
  readonly getCommitment?: (
    request: GetCommitmentRequest,
  ) => MessageInitShape<typeof GetCommitmentResponseSchema>;
  readonly getCheckin?: (request: GetCheckinRequest) => MessageInitShape<typeof GetCheckinResponseSchema>;
  readonly listLineItems?: (
    request: ListLineItemsRequest,
  ) => MessageInitShape<typeof ListLineItemsResponseSchema>;
}

/** Both services behind a transport. */
export function stubServices({ getCommitment, getCheckin, listLineItems }: Answers): Transport {
  return createRouterTransport(({ service }) => {
    service(CommitmentService, {
      ...(getCommitment && { getCommitment }),
      ...(getCheckin && { getCheckin }),
    });
    service(BillingService, { ...(listLineItems && { listLineItems }) });
  });
}
