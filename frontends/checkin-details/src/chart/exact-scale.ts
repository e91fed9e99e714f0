/** Maps exact integers (nanos, instants) onto pixels; the only place where they become floating-point numbers. */
export type Scale = (value: bigint) => number;

/** Steps that a range of pixels is divided into: fine enough that no rounding is ever seen. */
const STEPS = 1_000_000n;

/**
 * A linear scale from the exact domain to pixels.
 *
 * @param domain lowest and highest value; a domain without extent maps everything to the first pixel.
 * @param range the pixels of the two; the second may be the smaller one, as on a y axis.
 */
export function exactScale(domain: readonly [bigint, bigint], range: readonly [number, number]): Scale {
  const [low, high] = domain;
  const [from, to] = range;
  const extent = high - low;
  if (extent <= 0n) return () => from;
  return (value) => from + (Number(((value - low) * STEPS) / extent) / Number(STEPS)) * (to - from);
}

/** A pixel as it is written into a path: two decimals are below what a screen can show. */
export function px(value: number): string {
  return String(Math.round(value * 100) / 100);
}
