import { CommitmentService } from "@portal/contracts/commitment/v1/commitment_service_pb";
import { asOfInput, type Need, need, type Route } from "@portal/platform";
import type { Timestamp } from "@portal/rpc";

/** The reads without which the page is only a skeleton; manifest.json asks for the same ones even earlier. */
export function firstReads(route: Route): readonly Need[] {
  const { companyId, commitmentId } = route;
  if (companyId === undefined) return [];
  const { getCommitment, listCommitments } = CommitmentService.method;
  const asOfTime = asOfInput(route);
  return [
    commitmentId === undefined
      ? need(listCommitments, listInput(companyId, asOfTime))
      : need(getCommitment, { companyId, commitmentId, asOfTime }),
  ];
}

/** The request for the first page of a company's commitments. */
export function listInput(companyId: string, asOfTime: Timestamp | undefined) {
  return asOfTime ? { companyId, asOfTime } : { companyId };
}
