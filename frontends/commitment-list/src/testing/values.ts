import type { MoneySchema } from "@portal/contracts/common/v1/money_pb";
import type { MessageInitShape } from "@portal/rpc";

const NANOS = 1_000_000_000n;

/** A UTC moment from "2024-03-01" or a whole ISO instant. */
export function at(iso: string) {
  const millis = Date.parse(iso.length === 10 ? `${iso}T00:00:00Z` : iso);
  return { $typeName: "google.protobuf.Timestamp" as const, seconds: BigInt(millis) / 1000n, nanos: 0 };
}

/** Money from decimal text: "1204.50". */
export function usd(text: string): MessageInitShape<typeof MoneySchema> {
  const [whole = "0", rest = ""] = text.replace("-", "").split(".");
  const sign = text.startsWith("-") ? -1n : 1n;
  return {
    currencyCode: "USD",
    units: sign * BigInt(whole),
    nanos: Number(sign) * Number(rest.padEnd(9, "0")),
  };
}

/** Money from nano-units. */
export function moneyOf(nanos: bigint): MessageInitShape<typeof MoneySchema> {
  return { currencyCode: "USD", units: nanos / NANOS, nanos: Number(nanos % NANOS) };
}

/** The nano-units of money that is still to become a message. */
export function toNanos({ units = 0n, nanos = 0 }: MessageInitShape<typeof MoneySchema>): bigint {
  return units * NANOS + BigInt(nanos);
}
