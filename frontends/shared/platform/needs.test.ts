import { create } from "@bufbuild/protobuf";
import { Code, ConnectError, createRouterTransport } from "@connectrpc/connect";
import {
  CommitmentService,
  ListCommitmentsResponseSchema,
} from "@portal/contracts/commitment/v1/commitment_service_pb";
import { QueryClient } from "@portal/rpc";
import { describe, expect, it } from "vitest";
import { need } from "./needs";
import { shouldRetry } from "./query-client";

const { listCommitments } = CommitmentService.method;

/** Prefetches from a service that fails with these codes before it answers. */
async function prefetch(failures: Code[]) {
  let asked = 0;
  const transport = createRouterTransport(({ rpc }) => {
    rpc(listCommitments, () => {
      const code = failures[asked++];
      if (code !== undefined) throw new ConnectError("no", code);
      return create(ListCommitmentsResponseSchema);
    });
  });
  const client = new QueryClient({ defaultOptions: { queries: { retry: shouldRetry, retryDelay: 0 } } });
  await need(listCommitments, { companyId: "acme" }).prefetch(client, transport);
  return { asked, state: client.getQueryCache().getAll()[0]?.state.status };
}

describe("a read of the first screen", () => {
  it("is in the cache before the screen is there", async () => {
    expect(await prefetch([])).toEqual({ asked: 1, state: "success" });
  });

  it("is sent again while the service is away", async () => {
    expect(await prefetch([Code.Unavailable, Code.Unavailable])).toEqual({ asked: 3, state: "success" });
  });

  it("leaves its failure for the screen to tell, without asking twice", async () => {
    expect(await prefetch([Code.NotFound])).toEqual({ asked: 1, state: "error" });
  });
});
