import { whenIdle } from "@portal/platform";
import { startTransition, useEffect, useState } from "react";
import { flushSync } from "react-dom";

/** How many rows are drawn at a time: more than a screen shows, and little enough not to block it. */
const STEP = 15;

/**
 * How many of the rows are drawn: those of the first screen at once, the others piece by piece while the browser is
 * idle. Paper has all of them, however early it is asked for.
 *
 * @param isComplete whether the rows are all there, in the order in which they stay
 */
export function useDrawnCount(rowCount: number, isComplete: boolean): number {
  const [drawn, setDrawn] = useState(STEP);
  useEffect(() => {
    if (!isComplete || drawn >= rowCount) return;
    return whenIdle(() => startTransition(() => setDrawn(drawn + STEP)));
  }, [drawn, rowCount, isComplete]);
  useEffect(() => {
    const drawAll = () => flushSync(() => setDrawn(Number.POSITIVE_INFINITY));
    addEventListener("beforeprint", drawAll);
    return () => removeEventListener("beforeprint", drawAll);
  }, []);
  return Math.min(drawn, rowCount);
}
