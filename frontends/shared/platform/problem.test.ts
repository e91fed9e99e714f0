import { Code, ConnectError } from "@connectrpc/connect";
import { describe, expect, it } from "vitest";
import { problemOf } from "./problem";

const failure = (message: string, code: Code) => new ConnectError(message, code, { "x-request-id": "r-1" });

describe("a failed read in words", () => {
  it.each([
    ["what is not there", Code.NotFound, "there is no commitment 99: see ListCommitments", "not-found"],
    ["a number out of range", Code.InvalidArgument, "checkin_number is 99: give 1 to 24", "bad-input"],
    ["a day out of range", Code.OutOfRange, "as_of_time is 9999-12-31: give an earlier one", "bad-input"],
  ])("sends on from %s in words for the reader, not in the service's own", (_what, code, message, kind) => {
    const problem = problemOf(failure(message, code));
    expect(problem.kind).toBe(kind);
    expect(problem.message).toContain("tart from the list of companies.");
    expect(JSON.stringify(problem)).not.toContain(message.slice(0, 12));
  });

  it.each([Code.Unavailable, Code.ResourceExhausted, Code.DeadlineExceeded])(
    "offers to try again when the service is away (%i)",
    (code) => {
      expect(problemOf(failure("psycopg.OperationalError", code))).toMatchObject({
        kind: "unavailable",
        requestId: "r-1",
      });
    },
  );

  it("never shows the text of an unexpected failure", () => {
    const problem = problemOf(failure("KeyError: 'x'", Code.Unknown));
    expect(problem.kind).toBe("unexpected");
    expect(JSON.stringify(problem)).not.toContain("KeyError");
  });

  it("has words for what is no failed read at all", () => {
    expect(problemOf(new RangeError("boom"))).toMatchObject({ kind: "unexpected" });
    expect(problemOf("boom").message).not.toContain("boom");
  });
});
