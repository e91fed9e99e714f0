import { create, toBinary } from "@bufbuild/protobuf";
import {
  CommitmentService,
  ListCommitmentsRequestSchema,
  ListCommitmentsResponseSchema,
} from "@portal/contracts/commitment/v1/commitment_service_pb";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { takeEarlyReply } from "./early-data";

const method = CommitmentService.method.listCommitments;
const reply = toBinary(
  ListCommitmentsResponseSchema,
  create(ListCommitmentsResponseSchema, { nextPageToken: "p" }),
);

function keyOf(companyId: string): string {
  const request = toBinary(ListCommitmentsRequestSchema, create(ListCommitmentsRequestSchema, { companyId }));
  const text = Buffer.from(request).toString("base64url");
  return `/commitment.v1.CommitmentService/ListCommitments|${text}`;
}

function waiting(companyId: string, response: Promise<Response>): void {
  globalThis.__earlyReads = new Map([[keyOf(companyId), response]]);
}

const proto = (body: BodyInit | Uint8Array, init: ResponseInit = {}) =>
  Promise.resolve(
    new Response(body as BodyInit, { headers: { "content-type": "application/proto" }, ...init }),
  );

describe("a reply that was asked for early", () => {
  beforeEach(() => {
    vi.spyOn(performance, "now").mockReturnValue(1_000);
  });
  afterEach(() => {
    globalThis.__earlyReads = undefined;
  });

  it("answers the same read, once", async () => {
    waiting("zürich/söhne", proto(reply));
    const first = await takeEarlyReply(method, { companyId: "zürich/söhne" });
    expect(first?.message.nextPageToken).toBe("p");
    expect(await takeEarlyReply(method, { companyId: "zürich/söhne" })).toBeUndefined();
  });

  it("does not answer a read about another company", async () => {
    waiting("a", proto(reply));
    expect(await takeEarlyReply(method, { companyId: "b" })).toBeUndefined();
  });

  it.each([
    ["an error", () => proto("{}", { status: 404 })],
    ["another content type", () => proto("<html>", { headers: { "content-type": "text/html" } })],
    ["bytes that are no message", () => proto(new Uint8Array([255, 255]))],
    ["a broken connection", () => Promise.reject(new TypeError("Failed to fetch"))],
  ])("is ignored where it is %s", async (_what, response) => {
    waiting("a", response());
    expect(await takeEarlyReply(method, { companyId: "a" })).toBeUndefined();
  });

  it("is ignored when nobody took it for half a minute", async () => {
    waiting("a", proto(reply));
    vi.mocked(performance.now).mockReturnValue(31_000);
    expect(await takeEarlyReply(method, { companyId: "a" })).toBeUndefined();
  });
});
