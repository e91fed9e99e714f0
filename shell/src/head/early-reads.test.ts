import { create, toBinary } from "@bufbuild/protobuf";
import { timestampFromMs } from "@bufbuild/protobuf/wkt";
import {
  GetCheckinRequestSchema,
  ListCommitmentsRequestSchema,
} from "@portal/contracts/commitment/v1/commitment_service_pb";
import { parseRoute } from "@portal/platform/address";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type EarlyRead, encodeRequest, startEarlyReads } from "./early-reads";

const LIST: EarlyRead = {
  route: "^/companies/([^/]+)/?$",
  rpc: "commitment.v1.CommitmentService/ListCommitments",
  fields: { 1: 1, 2: "as-of" },
};
const CHECKIN: EarlyRead = {
  route: "^/companies/([^/]+)/commitments/([^/]+)/checkins/(\\d+)/?$",
  rpc: "commitment.v1.CommitmentService/GetCheckin",
  fields: { 1: 1, 2: 2, 3: { int: 3 }, 4: "as-of" },
};

function encoded(read: EarlyRead, address: string): Uint8Array | undefined {
  const url = new URL(address, "http://portal.test");
  const groups = new RegExp(read.route).exec(url.pathname);
  const bytes = groups && encodeRequest(read, groups, parseRoute(url));
  return bytes ? Uint8Array.from(bytes) : undefined;
}

describe("an early request", () => {
  it.each(["cyberdyne", "Weyland-Yutani Corp", "a/b", "Zürich 日本 🚀", "x".repeat(300)])(
    "is the bytes that the real transport sends, for the company %j",
    (companyId) => {
      expect(encoded(LIST, `/companies/${encodeURIComponent(companyId)}`)).toEqual(
        toBinary(ListCommitmentsRequestSchema, create(ListCommitmentsRequestSchema, { companyId })),
      );
    },
  );

  it.each(["2024-06-30", "2024-06-30T12:00:00.125Z", "1970-01-01"])("carries the as-of moment %s", (asOf) => {
    const asOfTime = timestampFromMs(Date.parse(asOf));
    expect(encoded(LIST, `/companies/a?as-of=${asOf}`)).toEqual(
      toBinary(
        ListCommitmentsRequestSchema,
        create(ListCommitmentsRequestSchema, { companyId: "a", asOfTime }),
      ),
    );
  });

  it.each([1, 127, 128, 16_384, 999_999_999])("carries the check-in number %i", (checkinNumber) => {
    const request = create(GetCheckinRequestSchema, { companyId: "a", commitmentId: "c 1", checkinNumber });
    expect(encoded(CHECKIN, `/companies/a/commitments/c%201/checkins/${checkinNumber}`)).toEqual(
      toBinary(GetCheckinRequestSchema, request),
    );
  });

  it("is left to the transport for moments before 1970", () => {
    expect(encoded(LIST, "/companies/a?as-of=1969-12-31")).toBeUndefined();
  });
});

describe("early reads", () => {
  const fetchNothing = vi.fn(() => Promise.reject(new TypeError("Failed to fetch")));
  beforeEach(() => vi.stubGlobal("fetch", fetchNothing));
  afterEach(() => vi.unstubAllGlobals());

  const start = (reads: readonly EarlyRead[], address: string) => {
    const url = new URL(address, "http://portal.test");
    return startEarlyReads(reads, url.pathname, parseRoute(url));
  };

  it("ask for what the page at hand needs, as cacheable GETs", () => {
    const responses = start([LIST, CHECKIN], "/companies/a");
    expect([...responses.keys()]).toEqual(["/commitment.v1.CommitmentService/ListCommitments|CgFh"]);
    expect(fetchNothing).toHaveBeenCalledWith(
      "/commitment.v1.CommitmentService/ListCommitments?connect=v1&base64=1&encoding=proto&message=CgFh",
    );
  });

  it("ask for nothing at an address that is no page", () => {
    expect(start([{ ...LIST, route: "" }], "/nowhere").size).toBe(0);
  });
});
