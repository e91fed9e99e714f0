import { BinaryReader, WireType } from "@bufbuild/protobuf/wire";
import type { ConnectError } from "@connectrpc/connect";

/** What the services say about a failure beside its code, for programs. */
export interface ErrorDetails {
  /** Of `google.rpc.BadRequest`: the fields at fault and why. */
  readonly violations: Readonly<Record<string, string>>;
  /** Of `google.rpc.ErrorInfo`. */
  readonly reason: string | undefined;
  readonly domain: string | undefined;
  readonly metadata: Readonly<Record<string, string>>;
  /** Of `google.rpc.RequestInfo`. */
  readonly requestId: string | undefined;
}

type IncomingDetail = Extract<ConnectError["details"][number], { readonly value: Uint8Array }>;

/** Reads the three well-known messages, whose classes this workspace does not generate. */
export function detailsOf({ details }: ConnectError): ErrorDetails {
  const received = details.filter((each): each is IncomingDetail => "value" in each);
  const detail = (name: string): Map<number, Uint8Array[]> | undefined => {
    const found = received.find(({ type }) => type === `google.rpc.${name}`);
    return found && fieldsOf(found.value);
  };
  const [info, request] = [detail("ErrorInfo"), detail("RequestInfo")];
  return {
    violations: pairs(detail("BadRequest")?.get(1)),
    reason: text(info?.get(1)?.[0]),
    domain: text(info?.get(2)?.[0]),
    metadata: pairs(info?.get(3)),
    requestId: text(request?.get(1)?.[0]),
  };
}

/** Each message's first text as the key of its second: field and description, or an entry of a map. */
function pairs(messages: readonly Uint8Array[] = []): Record<string, string> {
  return Object.fromEntries(
    messages.map(fieldsOf).map((fields) => [text(fields.get(1)?.[0]), text(fields.get(2)?.[0]) ?? ""]),
  );
}

/** The fields of a message that hold texts and messages, by number. */
function fieldsOf(message: Uint8Array): Map<number, Uint8Array[]> {
  const reader = new BinaryReader(message);
  const fields = new Map<number, Uint8Array[]>();
  while (reader.pos < reader.len) {
    const [number, type] = reader.tag();
    if (type === WireType.LengthDelimited)
      fields.set(number, [...(fields.get(number) ?? []), reader.bytes()]);
    else reader.skip(type, number);
  }
  return fields;
}

function text(bytes: Uint8Array | undefined): string | undefined {
  return bytes && new TextDecoder().decode(bytes);
}
