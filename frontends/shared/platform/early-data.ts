import type { DescMessage } from "@bufbuild/protobuf";
import {
  create,
  type DescMethodUnary,
  fromBinary,
  type MessageInitShape,
  type MessageShape,
  toBinary,
} from "@portal/rpc";

/**
 * Responses that the document's head asked for while the code was loading (shell/src/early-reads.ts),
 * by `/service/method|base64url of the request`.
 */
export type EarlyReads = Map<string, Promise<Response>>;

declare global {
  var __earlyReads: EarlyReads | undefined;
}

/** An answer that nobody took this long after the document began is old news. */
const GOOD_FOR_MS = 30_000;

/** A read that was answered early. */
export interface EarlyReply<O extends DescMessage> {
  readonly header: Headers;
  readonly message: MessageShape<O>;
}

/**
 * Takes the waiting response for this request, once.
 * Undefined if there is none or it is anything but a plain success: then the read is simply sent again,
 * and its failure told by the real transport.
 */
export async function takeEarlyReply<I extends DescMessage, O extends DescMessage>(
  method: DescMethodUnary<I, O>,
  input: MessageInitShape<I>,
): Promise<EarlyReply<O> | undefined> {
  const waiting = globalThis.__earlyReads;
  if (!waiting?.size || performance.now() > GOOD_FOR_MS) return undefined;
  const key = `/${method.parent.typeName}/${method.name}|${base64url(toBinary(method.input, create(method.input, input)))}`;
  const pending = waiting.get(key);
  waiting.delete(key);
  try {
    const response = await pending;
    if (!response?.ok || response.headers.get("content-type") !== "application/proto") return undefined;
    const message = fromBinary(method.output, new Uint8Array(await response.arrayBuffer()));
    return { header: response.headers, message };
  } catch {
    return undefined;
  }
}

function base64url(bytes: Uint8Array): string {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
