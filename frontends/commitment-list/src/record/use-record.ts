import { CommitmentService } from "@portal/contracts/commitment/v1/commitment_service_pb";
import type { TrackRecord } from "@portal/contracts/commitment/v1/track_record_pb";
import { asOfInput, type Read, type Route, useRead } from "@portal/platform";
import { recordWords } from "./record-words";

export interface RecordRead extends Pick<Read<TrackRecord>, "error" | "refetch"> {
  /** Undefined as long as it is not read. */
  readonly words: string | undefined;
}

/** Reads how right the forecasts of a company have been, by what was known at the moment of the address. */
export function useRecord(companyId: string, route: Route): RecordRead {
  const asOf = asOfInput(route);
  const input = asOf ? { companyId, asOfTime: asOf } : { companyId };
  const { data, error, refetch } = useRead(CommitmentService.method.getTrackRecord, input);
  return { words: data?.trackRecord && recordWords(data.trackRecord), error, refetch };
}
