import { setTimeout } from "node:timers/promises";
import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import { type Client, createClient } from "@connectrpc/connect";
import { createConnectTransport } from "@connectrpc/connect-node";
import { CommitmentService } from "@portal/contracts/commitment/v1/commitment_service_pb";

/** Asks the services of a portal what its screens have to say: no oracle knows an estimate. */
export function askApi(portalUrl: string): Client<typeof CommitmentService> {
  return createClient(CommitmentService, createConnectTransport({ baseUrl: portalUrl, httpVersion: "1.1" }));
}

/** @returns the moment of a question, from a day or an instant in ISO 8601; none asks for the latest data. */
export function moment(asOf: string | undefined) {
  return asOf === undefined ? {} : { asOfTime: timestampFromDate(new Date(asOf)) };
}

/** Waits until the track record of a company is there: a portal works it out beside its start. */
export async function recordWorkedOut(portalUrl: string, companyId: string): Promise<void> {
  const isPending = async () => {
    const { trackRecord } = await askApi(portalUrl).getTrackRecord({ companyId });
    return trackRecord?.pendingCount !== 0;
  };
  while (await isPending()) await setTimeout(100);
}
