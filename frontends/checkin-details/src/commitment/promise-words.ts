import { formatMoney } from "@portal/ui";
import type { MeasuredCheckin } from "../model/checkin";
import { texts } from "../texts";

const { promise } = texts.commitment;

/** How the promised amounts go on from the last closed one: "the promise rises to $1,230.00". */
export function promiseWords(last: MeasuredCheckin | undefined, ahead: readonly MeasuredCheckin[]): string {
  const amounts = ahead.map(({ amount }) => amount);
  const series = last ? [last.amount, ...amounts] : amounts;
  const [first = 0n] = series;
  const final = series.at(-1) ?? 0n;
  if (series.every((amount) => amount === first)) {
    return ahead.length === 1 ? promise.one(formatMoney(first)) : promise.each(formatMoney(first));
  }
  if (isSorted(series)) return promise.rises(formatMoney(final));
  if (isSorted(series.toReversed())) return promise.falls(formatMoney(final));
  const [low = 0n, ...rest] = amounts.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const high = rest.at(-1) ?? low;
  return low === high ? promise.each(formatMoney(low)) : promise.between(formatMoney(low), formatMoney(high));
}

function isSorted(amounts: readonly bigint[]): boolean {
  return amounts.every((amount, index) => index === 0 || amount >= (amounts[index - 1] ?? amount));
}
