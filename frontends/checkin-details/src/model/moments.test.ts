import { GetCommitmentResponseSchema } from "@portal/contracts/commitment/v1/commitment_service_pb";
import { create } from "@portal/rpc";
import { describe, expect, test } from "vitest";
import { at } from "../testing/estimates";
import { factsEnd, momentsOf } from "./moments";

function end(asOf?: string, dataThrough?: string): string {
  const reply = create(GetCommitmentResponseSchema, {
    ...(asOf && { asOfTime: at(asOf) }),
    ...(dataThrough && { dataThroughTime: at(dataThrough) }),
  });
  return factsEnd(momentsOf(reply));
}

describe("where the facts end", () => {
  test("is the last day of the data, also when the question is asked later", () => {
    expect(end("2025-01-01", "2025-01-01")).toBe("data through 31 Dec 2024");
    expect(end("2025-01-20", "2025-01-01")).toBe("data through 31 Dec 2024");
  });

  test("is what was counted at an earlier moment, whatever has been loaded since", () => {
    expect(end("2024-06-30", "2025-01-01")).toBe("counts rows before 30 Jun 2024");
  });

  test("is nowhere without data", () => {
    expect(end()).toBe("no data");
  });
});
