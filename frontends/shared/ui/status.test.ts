import { create } from "@bufbuild/protobuf";
import { CheckinSchema, CheckinState, Verdict } from "@portal/contracts/commitment/v1/checkin_pb";
import { CommitmentSchema } from "@portal/contracts/commitment/v1/commitment_pb";
import { describe, expect, it } from "vitest";
import { commitmentStatus, statusOf, statusWord } from "./status";

const checkin = (state: CheckinState, verdict: Verdict, number = 1) =>
  create(CheckinSchema, { number, state, verdict });

describe("the status of a check-in", () => {
  it("is its result once it is closed", () => {
    expect(statusOf(checkin(CheckinState.CLOSED, Verdict.MET))).toBe("met");
    expect(statusOf(checkin(CheckinState.CLOSED, Verdict.MISSED))).toBe("missed");
  });

  it("is where it stands in time while it is undecided", () => {
    expect(statusOf(checkin(CheckinState.OPEN, Verdict.UNDECIDED))).toBe("open");
    expect(statusOf(checkin(CheckinState.AWAITING_DATA, Verdict.UNDECIDED))).toBe("awaiting");
    expect(statusOf(checkin(CheckinState.UPCOMING, Verdict.UNDECIDED))).toBe("upcoming");
  });

  it("says so when the amount is reached before the end", () => {
    expect(statusOf(checkin(CheckinState.OPEN, Verdict.ALREADY_MET))).toBe("already-met");
    expect(statusWord("already-met")).toBe("Already met");
  });

  it("is never met or missed without data", () => {
    expect(statusOf(checkin(CheckinState.CLOSED, Verdict.NO_DATA))).toBe("no-data");
  });
});

describe("the status of a commitment", () => {
  const checkins = [
    checkin(CheckinState.CLOSED, Verdict.MISSED, 1),
    checkin(CheckinState.OPEN, Verdict.UNDECIDED, 2),
  ];

  it("is that of the check-in that ends next", () => {
    expect(
      commitmentStatus(create(CommitmentSchema, { hasData: true, nextCheckinNumber: 2, checkins })),
    ).toBe("open");
  });

  it("is ended when none is left", () => {
    expect(commitmentStatus(create(CommitmentSchema, { hasData: true, checkins }))).toBe("ended");
  });

  it("is no data when nothing was ever loaded", () => {
    expect(commitmentStatus(create(CommitmentSchema, { nextCheckinNumber: 2, checkins }))).toBe("no-data");
  });
});
