import { Code, ConnectError } from "@connectrpc/connect";
import { describe, expect, it } from "vitest";
import { problemOf } from "./problem";

const failure = (message: string, code: Code) => new ConnectError(message, code, { "x-request-id": "r-1" });

describe("a failed read in words", () => {
  it("says what was not found, as the service put it", () => {
    expect(problemOf(failure("there is no company acme", Code.NotFound))).toEqual({
      kind: "not-found",
      title: "Not found",
      message: "There is no company acme.",
      requestId: "r-1",
    });
  });

  it("says which field of the address is wrong and where to go from there", () => {
    const problem = problemOf(
      failure("checkin_number is 99: this commitment has 24 check-ins", Code.InvalidArgument),
    );
    expect(problem.kind).toBe("bad-input");
    expect(problem.message).toContain("checkin_number is 99");
    expect(problem.message).toContain("start from the list of companies");
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
