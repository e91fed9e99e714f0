/** Typed clients of the contract commitment services. */

export { type Clients, clientsOver, connectTo } from "./clients.js";
export { decimalOf, moneyOf, nanosOf, nanosOfDecimal } from "./money.js";
export { type Problem, problemOf } from "./problem.js";
export { retryUnavailable } from "./retry.js";
export { SERVICE_CONFIG } from "./service-config.js";
