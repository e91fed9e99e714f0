import { Code, ConnectError } from "@connectrpc/connect";
import { BadRequestSchema, ErrorInfoSchema, RequestInfoSchema } from "./gen/google/rpc/error_details_pb.js";

/** What a failed call says of itself, for programs. */
export interface Problem {
  readonly code: Code;
  /** The name of the code, such as `Unavailable`. */
  readonly codeName: keyof typeof Code;
  /** A sentence for people. */
  readonly message: string;
  /** A name of `common.v1.ErrorReason` without its prefix, such as `INVALID_FIELD`; empty if there is none. */
  readonly reason: string;
  /** What the reason is about, such as `company_id`. */
  readonly metadata: Readonly<Record<string, string>>;
  /** For bad input, what is wrong with each field at fault, and the remedy. */
  readonly violations: Readonly<Record<string, string>>;
  /** Under which the logs of the service tell of the call; empty if it was not reached. */
  readonly requestId: string;
}

/** What an error of a call says. */
export function problemOf(error: unknown): Problem {
  const failure = ConnectError.from(error);
  const [info] = failure.findDetails(ErrorInfoSchema);
  const [bad] = failure.findDetails(BadRequestSchema);
  const [request] = failure.findDetails(RequestInfoSchema);
  return {
    code: failure.code,
    codeName: Code[failure.code] as keyof typeof Code,
    message: failure.rawMessage,
    reason: info?.reason ?? "",
    metadata: info?.metadata ?? {},
    violations: Object.fromEntries(bad?.fieldViolations.map((each) => [each.field, each.description]) ?? []),
    requestId: request?.requestId ?? "",
  };
}
