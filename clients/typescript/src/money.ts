import { create } from "@bufbuild/protobuf";
import { type Money, MoneySchema } from "./gen/common/v1/money_pb.js";

const NANOS_PER_UNIT = 1_000_000_000n;
const DECIMAL = /^(-?)(\d+)(?:\.(\d{1,9}))?$/;

/** The amount in 10⁻⁹ of the currency. */
export function nanosOf({ units, nanos }: Pick<Money, "units" | "nanos">): bigint {
  return units * NANOS_PER_UNIT + BigInt(nanos);
}

/** The amount as decimal text, with as many places as it needs and at least two, such as `-1.75`. */
export function decimalOf(money: Pick<Money, "units" | "nanos">): string {
  const nanos = nanosOf(money);
  const digits = (nanos < 0n ? -nanos : nanos).toString().padStart(10, "0");
  return `${nanos < 0n ? "-" : ""}${digits.slice(0, -9)}.${digits.slice(-9).replace(/0{1,7}$/, "")}`;
}

/** The Money of an amount in 10⁻⁹ of the currency. */
export function moneyOf(nanos: bigint, currencyCode = "USD"): Money {
  const units = nanos / NANOS_PER_UNIT;
  if (BigInt.asIntN(64, units) !== units) throw new RangeError(`${nanos} is more than a Money holds.`);
  return create(MoneySchema, { currencyCode, units, nanos: Number(nanos % NANOS_PER_UNIT) });
}

/** The amount of a decimal text in 10⁻⁹ of the currency; a text with more than 9 places is refused, not rounded. */
export function nanosOfDecimal(text: string): bigint {
  const [, sign, units, places = ""] = DECIMAL.exec(text) ?? [];
  if (units === undefined) throw new RangeError(`"${text}" is no decimal number of at most 9 places.`);
  const nanos = BigInt(units) * NANOS_PER_UNIT + BigInt(places.padEnd(9, "0"));
  return sign ? -nanos : nanos;
}
