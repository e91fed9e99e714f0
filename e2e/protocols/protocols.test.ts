import { create, type JsonValue, toJson } from "@bufbuild/protobuf";
import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import { Code, ConnectError, createClient, type Transport } from "@connectrpc/connect";
import * as node from "@connectrpc/connect-node";
import * as web from "@connectrpc/connect-web";
import { BillingService } from "@portal/contracts/billing/v1/billing_service_pb";
import {
  CommitmentService,
  GetCheckinResponseSchema,
  ListCommitmentsResponseSchema,
} from "@portal/contracts/commitment/v1/commitment_service_pb";
import {
  SimulateCommitmentsRequestSchema,
  SimulateCommitmentsResponseSchema,
} from "@portal/contracts/commitment/v1/simulation_pb";
import { describe, expect, inject, it } from "vitest";
import { detailsOf } from "../support/error-details";
import { nanosOf } from "../support/estimates";
import { askOracle, companyOf } from "../support/oracle";
import { nanos } from "../support/words";

const { url: baseUrl, grpcTarget } = inject("portal");

const TRANSPORTS: Readonly<Record<string, Transport>> = {
  "Connect, binary, from a browser": web.createConnectTransport({ baseUrl, useBinaryFormat: true }),
  "Connect, JSON, from a browser": web.createConnectTransport({ baseUrl, useBinaryFormat: false }),
  "Connect, GET, from a browser": web.createConnectTransport({ baseUrl, useHttpGet: true }),
  "gRPC-Web from a browser": web.createGrpcWebTransport({ baseUrl }),
  "Connect from Node": node.createConnectTransport({ baseUrl, httpVersion: "1.1", useBinaryFormat: true }),
  "gRPC-Web from Node": node.createGrpcWebTransport({ baseUrl, httpVersion: "1.1" }),
  "native gRPC": node.createGrpcTransport({ baseUrl: `http://${grpcTarget}` }),
};

const asOfTime = timestampFromDate(new Date("2024-08-15T12:30:00Z"));
const CYBERDYNE = { companyId: "cyberdyne", asOfTime };
/** Worked out anew by each call, in many times the milliseconds that a deadline here leaves. */
const SCENARIO = {
  ...CYBERDYNE,
  changes: [
    { serviceCode: "s3", change: { case: "factor" as const, value: 1.1 } },
    {
      change: {
        case: "dailyAmount" as const,
        value: { currencyCode: "USD", units: 12n, nanos: 500_000_000 },
      },
    },
  ],
  wantedProbability: 0.9,
};

/** The answer that all the others have to equal. */
const reference = createClient(CommitmentService, TRANSPORTS["native gRPC"] as Transport);

describe.each(Object.entries(TRANSPORTS))("%s", (_name, transport) => {
  const commitments = createClient(CommitmentService, transport);
  const billing = createClient(BillingService, transport);

  it("gives the same answers as native gRPC, to the nano", async () => {
    const list = await commitments.listCommitments(CYBERDYNE);
    expect(toJson(ListCommitmentsResponseSchema, list)).toEqual(
      toJson(ListCommitmentsResponseSchema, await reference.listCommitments(CYBERDYNE)),
    );
    const checkin = { ...CYBERDYNE, commitmentId: "1", checkinNumber: 8 };
    expect(toJson(GetCheckinResponseSchema, await commitments.getCheckin(checkin))).toEqual(
      toJson(GetCheckinResponseSchema, await reference.getCheckin(checkin)),
    );
    const owed = companyOf(askOracle({ asOf: "2024-08-15T12:30:00Z" }), "cyberdyne").owed;
    expect(nanosOf(list.summary?.owed)).toBe(nanos(owed));
  });

  it("gives the same estimates as native gRPC, to the last digit", async () => {
    const scenario = await commitments.simulateCommitments(SCENARIO);
    expect(toJson(SimulateCommitmentsResponseSchema, scenario)).toEqual(
      toJson(SimulateCommitmentsResponseSchema, await reference.simulateCommitments(SCENARIO)),
    );
    const { summary } = await commitments.listCommitments(CYBERDYNE);
    expect(scenario.before).toEqual(summary?.outlook);
    expect(nanosOf(scenario.after?.expectedShortfall)).toBeLessThan(
      nanosOf(summary?.outlook?.expectedShortfall),
    );
  });

  it("streams every row of an export once", async () => {
    const rows: string[] = [];
    for await (const part of billing.exportLineItems({ companyId: "cyberdyne", period: YEAR })) {
      rows.push(...part.lineItems.map(({ loadId, lineNumber }) => `${loadId}/${lineNumber}`));
    }
    const { totalSize } = await billing.listLineItems({ companyId: "cyberdyne", period: YEAR, pageSize: 1 });
    expect(rows.length).toBe(Number(totalSize));
    expect(new Set(rows).size).toBe(rows.length);
  });

  it("names every field at fault of a bad request", async () => {
    const error = await failureOf(
      billing.listLineItems({ companyId: "", pageSize: 5000, pageToken: "nonsense" }),
    );
    expect(error.code).toBe(Code.InvalidArgument);
    const { violations, reason, domain } = detailsOf(error);
    expect(Object.keys(violations)).toEqual(
      expect.arrayContaining(["company_id", "page_size", "period.start", "period.end"]),
    );
    expect(violations["page_size"]).toContain("5000");
    expect([reason, domain]).toEqual(["INVALID_FIELD", "billing.v1.BillingService"]);
  });

  it("names every field at fault of a scenario that cannot be meant", async () => {
    const error = await failureOf(
      commitments.simulateCommitments({
        companyId: "cyberdyne",
        changes: [{ serviceCode: "s3", change: { case: "factor", value: -1 } }, { serviceCode: "ec2" }],
        wantedProbability: 1,
      }),
    );
    expect(error.code).toBe(Code.InvalidArgument);
    const { violations, reason } = detailsOf(error);
    expect(Object.keys(violations)).toEqual(["changes[0].factor", "changes[1].change", "wanted_probability"]);
    expect(violations["changes[0].factor"]).toContain("-1");
    expect(reason).toBe("INVALID_FIELD");
  });

  it("says what was not found, for people and for programs", async () => {
    const error = await failureOf(
      commitments.getCheckin({ ...CYBERDYNE, commitmentId: "1", checkinNumber: 99 }),
    );
    expect(error.code).toBe(Code.NotFound);
    const { reason, domain, metadata, requestId } = detailsOf(error);
    expect([reason, domain]).toEqual(["CHECKIN_NOT_FOUND", "commitment.v1.CommitmentService"]);
    expect(metadata).toEqual({ company_id: "cyberdyne", commitment_id: "1", checkin_number: "99" });
    expect(error.rawMessage).toContain("99");
    expect(requestId).toBeTruthy();
    expect(error.metadata.get("x-request-id")).toBe(requestId);
  });

  it("answers nothing after the caller's deadline", async () => {
    const error = await failureOf(commitments.simulateCommitments(SCENARIO, { timeoutMs: 1 }));
    expect(error.code).toBe(Code.DeadlineExceeded);
  });
});

describe("over plain HTTP", () => {
  it("a read is a POST of JSON, as with curl", async () => {
    const response = await post("GetCompanySummary", { company_id: "tyrell" });
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      summary: { companyId: "tyrell", owed: { currencyCode: "USD", units: "4671", nanos: 600_000_000 } },
    });
  });

  it("the service itself keeps the deadline", async () => {
    const scenario = toJson(
      SimulateCommitmentsRequestSchema,
      create(SimulateCommitmentsRequestSchema, SCENARIO),
    );
    const response = await post("SimulateCommitments", scenario, { "connect-timeout-ms": "1" });
    expect(await response.json()).toMatchObject({ code: "deadline_exceeded" });
  });

  it("an unknown method is said to be none", async () => {
    const response = await post("GetNothing", {});
    expect(response.status).toBe(404);
  });

  it("a request id of the caller's comes back", async () => {
    const response = await post(
      "GetCompanySummary",
      { companyId: "tyrell" },
      { "x-request-id": "from-the-caller-1" },
    );
    expect(response.headers.get("x-request-id")).toBe("from-the-caller-1");
  });

  function post(rpc: string, body: JsonValue, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(`${baseUrl}/commitment.v1.CommitmentService/${rpc}`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify(body),
    });
  }
});

const YEAR = {
  start: timestampFromDate(new Date("2024-01-01T00:00:00Z")),
  end: timestampFromDate(new Date("2025-01-01T00:00:00Z")),
};

async function failureOf(call: Promise<unknown>): Promise<ConnectError> {
  return ConnectError.from(
    await call.then(
      () => expect.fail("The call succeeded."),
      (error: unknown) => error,
    ),
  );
}
