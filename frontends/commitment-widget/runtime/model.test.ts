import { describe, expect, it } from "vitest";
import { around, type WidgetCheckin, type WidgetCommitment } from "./model";

/** A commitment of which so many periods are closed, and so many not. */
function commitment(closed: number, ahead: number): WidgetCommitment {
  const checkins = Array.from({ length: closed + ahead }, (_, index) => ({
    number: index + 1,
    isClosed: index < closed,
  }));
  return { checkins: checkins as unknown as readonly WidgetCheckin[] } as WidgetCommitment;
}

describe("the periods around the line where facts end", () => {
  it.each([
    { closed: 12, ahead: 12, numbers: [10, 11, 12, 13, 14] },
    { closed: 12, ahead: 0, numbers: [8, 9, 10, 11, 12] },
    { closed: 1, ahead: 12, numbers: [1, 2, 3, 4, 5] },
    { closed: 0, ahead: 2, numbers: [1, 2] },
    { closed: 0, ahead: 0, numbers: [] },
  ])("are $numbers of $closed closed and $ahead ahead", ({ closed, ahead, numbers }) => {
    expect(around(commitment(closed, ahead), 3, 2).map(({ number }) => number)).toEqual(numbers);
  });
});
