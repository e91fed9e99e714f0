import { create } from "@bufbuild/protobuf";
import {
  CommitmentService,
  type ListCommitmentsRequest,
  ListCommitmentsResponseSchema,
} from "@portal/contracts/commitment/v1/commitment_service_pb";
import { skipToken } from "@portal/rpc";
import { act, screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { setParams, useRoute } from "./navigation";
import { Code, ConnectError, createRouterTransport, renderForTest } from "./testing";
import { useRead } from "./use-read";

const { listCommitments } = CommitmentService.method;

/** Answers each request when the test lets it. */
function services() {
  const requests: ListCommitmentsRequest[] = [];
  const answers: (() => void)[] = [];
  const transport = createRouterTransport(({ rpc }) => {
    rpc(listCommitments, async (request) => {
      requests.push(request);
      await new Promise<void>((resolve) => answers.push(resolve));
      if (request.companyId === "missing") throw new ConnectError("no such company", Code.NotFound);
      const nextPageToken = `${request.companyId} ${request.pageToken}`;
      return create(ListCommitmentsResponseSchema, { nextPageToken });
    });
  });
  const answer = () => act(async () => answers.shift()?.());
  return { transport, requests, answer };
}

function Screen({ keepPrevious = false }: { keepPrevious?: boolean }) {
  const { params } = useRoute();
  const [companyId, pageToken] = [params.get("c") ?? "", params.get("p") ?? ""];
  const read = useRead(listCommitments, companyId ? { companyId, pageToken } : skipToken, { keepPrevious });
  return <p>{read.error?.rawMessage ?? read.data?.nextPageToken ?? "waiting"}</p>;
}

const go = (patch: Record<string, string>) => act(async () => setParams(patch));

describe("a read on screen", () => {
  it("shows the answer, and the request says what was asked", async () => {
    const { transport, requests, answer } = services();
    renderForTest(<Screen />, { transport, url: "/?c=acme" });
    await act(async () => undefined);
    await answer();
    expect(await screen.findByText("acme")).toBeDefined();
    expect(requests.map(({ companyId }) => companyId)).toEqual(["acme"]);
  });

  it("never shows the answer for another company while its own is on the way", async () => {
    const { transport, answer } = services();
    renderForTest(<Screen keepPrevious />, { transport, url: "/?c=acme" });
    await act(async () => undefined);
    await answer();
    await screen.findByText("acme");
    await go({ c: "globex" });
    expect(await screen.findByText("waiting")).toBeDefined();
    await answer();
    expect(await screen.findByText("globex")).toBeDefined();
  });

  it("keeps the rows of the page before on screen where it is told to", async () => {
    const { transport, requests, answer } = services();
    renderForTest(<Screen keepPrevious />, { transport, url: "/?c=acme" });
    await act(async () => undefined);
    await answer();
    await screen.findByText("acme");
    await go({ p: "2" });
    await waitFor(() => expect(requests).toHaveLength(2));
    expect(screen.getByText("acme")).toBeDefined();
    await answer();
    expect(await screen.findByText("acme 2")).toBeDefined();
  });

  it("hands over the failure", async () => {
    const { transport, answer } = services();
    renderForTest(<Screen />, { transport, url: "/?c=missing" });
    await act(async () => undefined);
    await answer();
    expect(await screen.findByText("no such company")).toBeDefined();
  });
});
