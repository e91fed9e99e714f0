import { momentOf, type Route } from "@portal/platform/address";

/** Where the value of a request's field comes from. */
export type FieldSource =
  /** A group of the route's pattern, as a string. */
  | number
  /** A group of the route's pattern, as an int32. */
  | { readonly int: number }
  /** The as-of moment of the address, as a Timestamp; left out where the address has none. */
  | "as-of";

/** A read that a page at such an address will ask for at once. */
export interface EarlyRead {
  /** A pattern for the path. */
  readonly route: string;
  readonly rpc: string;
  /** Field number, from 1 to 15 -> source. */
  readonly fields: Readonly<Record<string, FieldSource>>;
}

const VARINT = 0;
const LENGTH_DELIMITED = 2;

/**
 * Asks for the data of the page while its code is still loading.
 *
 * @returns the responses by `/rpc|base64url of the request`, the key that the transport looks for.
 */
export function startEarlyReads(
  reads: readonly EarlyRead[],
  path: string,
  route: Route,
): Map<string, Promise<Response>> {
  const responses = new Map<string, Promise<Response>>();
  if (route.kind === "unknown") return responses;
  for (const read of reads) {
    const groups = new RegExp(read.route).exec(path);
    const request = groups && encodeRequest(read, groups, route);
    if (!request) continue;
    const message = base64url(request);
    const response = fetch(`/${read.rpc}?connect=v1&base64=1&encoding=proto&message=${message}`);
    // A failure is told by the read that is sent again; here it must only not be reported as unhandled.
    response.catch(() => undefined);
    responses.set(`/${read.rpc}|${message}`, response);
  }
  return responses;
}

/** @returns the request as protobuf, undefined where it cannot be said in these few lines. */
export function encodeRequest(
  { fields }: EarlyRead,
  groups: readonly string[],
  route: Route,
): readonly number[] | undefined {
  const bytes: number[] = [];
  for (const [number, source] of Object.entries(fields)) {
    const field = encodeField(Number(number), source, groups, route);
    if (!field) return undefined;
    bytes.push(...field);
  }
  return bytes;
}

function encodeField(
  field: number,
  source: FieldSource,
  groups: readonly string[],
  route: Route,
): readonly number[] | undefined {
  if (source === "as-of") return encodeAsOf(field, route.asOf);
  if (typeof source === "object") return [(field << 3) | VARINT, ...varint(Number(groups[source.int]))];
  const text = new TextEncoder().encode(decodeURIComponent(groups[source] ?? ""));
  return [(field << 3) | LENGTH_DELIMITED, ...varint(text.length), ...text];
}

/** A Timestamp of seconds and nanos; a moment before 1970 would need ten-byte numbers. */
function encodeAsOf(field: number, asOf: string | undefined): readonly number[] | undefined {
  if (asOf === undefined) return [];
  const milliseconds = momentOf(asOf);
  if (milliseconds === undefined || milliseconds < 0) return undefined;
  const timestamp = [
    ...numberField(1, Math.floor(milliseconds / 1000)),
    ...numberField(2, (milliseconds % 1000) * 1_000_000),
  ];
  return [(field << 3) | LENGTH_DELIMITED, timestamp.length, ...timestamp];
}

function numberField(field: number, value: number): readonly number[] {
  return value === 0 ? [] : [(field << 3) | VARINT, ...varint(value)];
}

function varint(value: number): readonly number[] {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 128);
  return [...bytes, rest];
}

function base64url(bytes: readonly number[]): string {
  const text = String.fromCharCode(...bytes);
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
