import { MICROS_PER_DAY } from "@portal/ui";

/** The days of the window that the current daily spend is measured over, part days as whole ones. */
export function paceDays(start: bigint | undefined, end: bigint | undefined): number | undefined {
  if (start === undefined || end === undefined || end <= start) return undefined;
  return Number((end - start + MICROS_PER_DAY - 1n) / MICROS_PER_DAY);
}
