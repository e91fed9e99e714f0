import { create } from "@bufbuild/protobuf";
import { CheckinSchema, CheckinState, Verdict } from "@portal/contracts/commitment/v1/checkin_pb";
import { CommitmentSchema } from "@portal/contracts/commitment/v1/commitment_pb";
import { OutlookStatus } from "@portal/contracts/commitment/v1/outlook_pb";
import { describe, expect, it } from "vitest";
import { chanceOf, commitmentStatus, STATUS_ORDER, statusOf, statusWord } from "./status";

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

describe("the status of a check-in with an outlook", () => {
  const { ON_TRACK, AT_RISK, OFF_TRACK, INSUFFICIENT_HISTORY } = OutlookStatus;
  const foreseen = (state: CheckinState, verdict: Verdict, status: OutlookStatus, probability = 0.5) =>
    create(CheckinSchema, { state, verdict, outlook: { status, probability } });

  it("is its prospect while it runs or is ahead", () => {
    const { OPEN, UPCOMING } = CheckinState;
    expect(statusOf(foreseen(OPEN, Verdict.UNDECIDED, ON_TRACK))).toBe("on-track");
    expect(statusOf(foreseen(OPEN, Verdict.UNDECIDED, AT_RISK))).toBe("at-risk");
    expect(statusOf(foreseen(UPCOMING, Verdict.UNDECIDED, OFF_TRACK))).toBe("off-track");
    expect(statusOf(foreseen(UPCOMING, Verdict.UNDECIDED, INSUFFICIENT_HISTORY))).toBe(
      "insufficient-history",
    );
  });

  it("stays what is known already", () => {
    expect(statusOf(foreseen(CheckinState.AWAITING_DATA, Verdict.UNDECIDED, AT_RISK))).toBe("awaiting");
    expect(statusOf(foreseen(CheckinState.OPEN, Verdict.ALREADY_MET, ON_TRACK))).toBe("already-met");
  });

  it("is its prospect where refunds would undo what is met today", () => {
    expect(statusOf(foreseen(CheckinState.OPEN, Verdict.ALREADY_MET, AT_RISK))).toBe("at-risk");
    expect(statusOf(foreseen(CheckinState.UPCOMING, Verdict.ALREADY_MET, OFF_TRACK))).toBe("off-track");
    expect(statusOf(foreseen(CheckinState.UPCOMING, Verdict.ALREADY_MET, INSUFFICIENT_HISTORY))).toBe(
      "already-met",
    );
    expect(chanceOf(foreseen(CheckinState.OPEN, Verdict.ALREADY_MET, OFF_TRACK, 0.1))).toBe(0.1);
  });

  it("has a chance where there is a forecast, and nowhere else", () => {
    const { OPEN, AWAITING_DATA } = CheckinState;
    expect(chanceOf(foreseen(OPEN, Verdict.UNDECIDED, AT_RISK, 0.77))).toBe(0.77);
    expect(chanceOf(foreseen(OPEN, Verdict.UNDECIDED, INSUFFICIENT_HISTORY, 0))).toBeUndefined();
    expect(chanceOf(foreseen(OPEN, Verdict.ALREADY_MET, ON_TRACK, 1))).toBeUndefined();
    expect(chanceOf(foreseen(AWAITING_DATA, Verdict.UNDECIDED, AT_RISK, 0.6))).toBeUndefined();
    expect(chanceOf(checkin(OPEN, Verdict.UNDECIDED))).toBeUndefined();
  });

  it("has a word in sentence case, and every word has its place in a legend", () => {
    expect(statusWord("insufficient-history")).toBe("Insufficient history");
    expect(STATUS_ORDER.slice(0, 3).map(statusWord)).toEqual(["Missed", "Off track", "At risk"]);
    expect(new Set(STATUS_ORDER).size).toBe(12);
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
