/**
 * The one place that knows the RPC library: what screens need to read data, and nothing that is only needed
 * to put bytes on the wire (that is `./transport`, loaded on first use).
 */

export type { MessageInitShape, MessageShape } from "@bufbuild/protobuf";
export { create, type DescMessage, type DescMethodUnary, fromBinary, toBinary } from "@bufbuild/protobuf";
// For details of an error that have no generated class here.
export { BinaryReader, WireType } from "@bufbuild/protobuf/wire";
export type { Timestamp } from "@bufbuild/protobuf/wkt";
export type { ConnectError, Transport } from "@connectrpc/connect";
export { Code } from "@connectrpc/connect";
export {
  createQueryOptions,
  type SkipToken,
  skipToken,
  TransportProvider,
  useQuery,
  useTransport,
} from "@connectrpc/connect-query";
export { QueryClient, QueryClientProvider, useQueryClient } from "@tanstack/react-query";
