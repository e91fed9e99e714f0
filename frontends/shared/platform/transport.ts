import type { Transport } from "@portal/rpc";
import { takeEarlyReply } from "./early-data";
import { loadCode } from "./load-code";

/** Loads the code that puts requests on the wire; the first screen does without it. */
const loadWire = async (): Promise<Transport> =>
  (await loadCode(() => import("@portal/rpc/transport"))).transport;

/** Answers the page's first reads from what its head asked for; everything else goes over the wire. */
export const transport: Transport = {
  async unary(method, signal, timeoutMs, header, input, contextValues) {
    const early = await takeEarlyReply(method, input);
    if (early) {
      return { stream: false, service: method.parent, method, trailer: new Headers(), ...early };
    }
    const wire = await loadWire();
    return wire.unary(method, signal, timeoutMs, header, input, contextValues);
  },
  async stream(method, signal, timeoutMs, header, input, contextValues) {
    const wire = await loadWire();
    return wire.stream(method, signal, timeoutMs, header, input, contextValues);
  },
};
