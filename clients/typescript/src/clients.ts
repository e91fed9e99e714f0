import { type Client, createClient, type Transport } from "@connectrpc/connect";
import { type ConnectTransportOptions, createConnectTransport } from "@connectrpc/connect-web";
import { BillingService } from "./gen/billing/v1/billing_service_pb.js";
import { CommitmentService } from "./gen/commitment/v1/commitment_service_pb.js";
import { tellLostConnection } from "./lost-connection.js";
import { retryUnavailable } from "./retry.js";

/** Both services. */
export interface Clients {
  /** Spend, line items, loads. */
  readonly billing: Client<typeof BillingService>;
  /** Check-ins, what is owed, what is to be expected. */
  readonly commitments: Client<typeof CommitmentService>;
}

/** Both services over a transport: Connect, gRPC or gRPC-Web. */
export function clientsOver(transport: Transport): Clients {
  return {
    billing: createClient(BillingService, transport),
    commitments: createClient(CommitmentService, transport),
  };
}

/**
 * Both services over Connect, in Node and in browsers; unary reads follow the retry policy of the contract.
 *
 * @param baseUrl Where the services answer, such as `http://127.0.0.1:8080`.
 * @param options Of the transport: interceptors, a `fetch` of one's own, `defaultTimeoutMs`.
 */
export function connectTo(baseUrl: string, options: Omit<ConnectTransportOptions, "baseUrl"> = {}): Clients {
  // The first interceptor is the outermost: those of the caller see every attempt, and why it failed.
  const interceptors = [retryUnavailable, ...(options.interceptors ?? []), tellLostConnection];
  return clientsOver(createConnectTransport({ useBinaryFormat: true, ...options, interceptors, baseUrl }));
}
