import { texts } from "../texts";

const { share } = texts.checkin;

/** How many times the whole goes into the part, in tenths, rounded half up. Zero for a whole that is not positive. */
export function tenthsOf(part: bigint, whole: bigint): bigint {
  return whole <= 0n ? 0n : (part * 20n + whole) / (whole * 2n);
}

/** A number of tenths as text: 12n is "1.2", 20n is "2". */
export function formatTenths(tenths: bigint): string {
  return tenths % 10n === 0n ? String(tenths / 10n) : `${tenths / 10n}.${tenths % 10n}`;
}

/** A share of a positive whole: "3.9 %"; one too small to be seen is "under 0.1 %". */
export function formatShare(part: bigint, whole: bigint): string {
  const tenths = tenthsOf(part * 100n, whole);
  return tenths === 0n && part > 0n ? share.under(share.percent("0.1")) : share.percent(formatTenths(tenths));
}
