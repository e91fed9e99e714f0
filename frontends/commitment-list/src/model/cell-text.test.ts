import { describe, expect, it } from "vitest";
import { cyberdyneAhead } from "../testing/cyberdyne";
import { cellText } from "./cell-text";
import { cellsOf } from "./cells";
import { toRow } from "./commitment-row";
import { checkinLabel } from "./period-words";
import { windowOf } from "./time-window";

const { commitments } = cyberdyneAhead();
const END_OF_DATA = Date.parse("2025-01-01");

/** The text of a check-in of Cyberdyne, drawn alone on some pixels. */
function text(commitmentId: string, number: number, widthPx: number) {
  const commitment = commitments.find(({ id }) => id === commitmentId);
  const checkin = commitment?.checkins.find((each) => each.number === number);
  const window = windowOf(checkin?.period);
  if (!checkin || !window) throw new Error("no such check-in");
  const [cell] = cellsOf([checkin], { window, widthPx, countedUntil: END_OF_DATA }).cells;
  if (cell?.kind !== "period") throw new Error("not one period");
  const { counted, rest, sign } = cellText(cell);
  return { counted, rest: rest.replace("\u202f", " "), sign };
}

describe("the text of a cell", () => {
  it("is the outlook in words and the chance, then the chance, then its number, as room allows", () => {
    expect([127, 76, 42, 24].map((px) => text("2", 5, px).rest)).toEqual(["On track 82 %", "82 %", "82", ""]);
  });

  it("is the shortfall of a missed period", () => {
    expect(text("2", 2, 127).rest).toBe("−$829.30");
    expect(text("2", 2, 60).rest).toBe("");
  });

  it("of a running period is what is spent and what is expected, if both have room", () => {
    expect(text("4", 2, 250)).toEqual({ counted: "$4,839.73 so far", rest: "At risk 52 %", sign: "rest" });
  });

  it("of a narrower running period is the chance alone", () => {
    expect(text("4", 2, 150)).toEqual({ counted: "", rest: "52 %", sign: "rest" });
    expect(text("4", 2, 60)).toEqual({ counted: "", rest: "", sign: "rest" });
  });

  it("stands in the name of the link as it is seen", () => {
    const row = commitments.filter(({ id }) => id === "4").map(toRow)[0];
    const checkin = row?.checkins[1];
    expect(row && checkin && checkinLabel(row, checkin).replace("\u202f", " ")).toBe(
      "SageMaker training, check-in 2 of 3, 1 Oct 2024 – 31 Mar 2025: " +
        "$4,839.73 so far, at risk: 52 % likely to reach $9,500.00",
    );
  });
});
