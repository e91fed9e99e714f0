import { CommitmentService } from "@portal/contracts/commitment/v1/commitment_service_pb";
import { asOfInput, type Need, need, type Route } from "@portal/platform";

/** The reads without which a page is only a skeleton; manifest.json asks for the same ones even earlier. */
export function firstReads(route: Route): readonly Need[] {
  const { companyId, commitmentId, checkinNumber } = route;
  if (companyId === undefined || commitmentId === undefined) return [];
  const input = { companyId, commitmentId, asOfTime: asOfInput(route) };
  const { getCommitment, getCheckin } = CommitmentService.method;
  return [
    checkinNumber === undefined ? need(getCommitment, input) : need(getCheckin, { ...input, checkinNumber }),
  ];
}
