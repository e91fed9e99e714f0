import { BinaryReader, WireType } from "@portal/rpc";
import { LIMITS } from "./amount";
import type { Problems } from "./question";
import { texts } from "./texts";

const { problem: words } = texts;

/** The fields of the form, by the fields of the request that the services may find at fault. */
const FIELDS: readonly (readonly [RegExp, keyof Problems, (description: string) => string])[] = [
  [/\.service_code$/, "service", words.serviceIs],
  // The services speak of factors; who typed per cents is told in those.
  [/\.(factor|daily_amount)\b/, "amount", () => words.change(LIMITS.percent, LIMITS.dollars)],
  [/\.start_time$/, "from", words.dayIs],
];

/** What the services found wrong, by the field of the form; undefined if they found something else or nothing. */
export function problemsOf(error: unknown): Problems | undefined {
  const problems: Problems = {};
  for (const [field, description] of violationsOf(error)) {
    const [, name, say] = FIELDS.find(([pattern]) => pattern.test(field)) ?? [];
    if (name && say) problems[name] = say(description);
  }
  return Object.keys(problems).length > 0 ? problems : undefined;
}

/** The field and the description of each violation in the error's `google.rpc.BadRequest`. */
function violationsOf(error: unknown): readonly (readonly [string, string])[] {
  if (typeof error !== "object" || error === null || !("details" in error)) return [];
  const details: readonly unknown[] = Array.isArray(error.details) ? error.details : [];
  return details
    .filter(isBadRequest)
    .flatMap(({ value }) => textsOf(value))
    .map(([, violation]) => new Map(textsOf(violation)))
    .map((texts) => [decoded(texts.get(1)), decoded(texts.get(2))] as const);
}

interface Detail {
  readonly type: string;
  readonly value: Uint8Array;
}

function isBadRequest(detail: unknown): detail is Detail {
  return (
    typeof detail === "object" &&
    detail !== null &&
    "type" in detail &&
    detail.type === "google.rpc.BadRequest" &&
    "value" in detail &&
    detail.value instanceof Uint8Array
  );
}

/** The texts and messages in a message, by the number of their field. */
function textsOf(message: Uint8Array): readonly (readonly [number, Uint8Array])[] {
  const reader = new BinaryReader(message);
  const texts: (readonly [number, Uint8Array])[] = [];
  while (reader.pos < reader.len) {
    const [number, type] = reader.tag();
    if (type === WireType.LengthDelimited) texts.push([number, reader.bytes()]);
    else reader.skip(type, number);
  }
  return texts;
}

function decoded(bytes: Uint8Array | undefined): string {
  return new TextDecoder().decode(bytes);
}
