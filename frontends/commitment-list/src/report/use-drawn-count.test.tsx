import { act, renderHook, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";
import { useDrawnCount } from "./use-drawn-count";

const draw = (rowCount: number, isComplete: boolean) =>
  renderHook(() => useDrawnCount(rowCount, isComplete)).result;

it("draws the rows of a long report piece by piece until all are there", async () => {
  const drawn = draw(40, true);
  expect(drawn.current).toBeLessThan(40);
  await waitFor(() => expect(drawn.current).toBe(40), { timeout: 10_000 });
});

it("waits for all rows before it goes on, as their order changes until then", async () => {
  const drawn = draw(40, false);
  const first = drawn.current;
  await act(() => new Promise((resolve) => requestAnimationFrame(() => resolve(undefined))));
  expect(drawn.current).toBe(first);
});

it("has every row on paper at once", () => {
  const drawn = draw(40, true);
  act(() => void dispatchEvent(new Event("beforeprint")));
  expect(drawn.current).toBe(40);
});
