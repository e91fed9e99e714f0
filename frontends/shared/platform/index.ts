/** What every microfrontend shares beside looks: lifecycle, address, reads, errors, keyboard, announcements. */

export { parseRoute, type Route, type RouteKind } from "./address";
export { announce } from "./announce";
export { asOfInput } from "./as-of";
export { type Connection, onReconnected, watchConnection } from "./connection";
export { defineMicrofrontend, type Microfrontend, type MicrofrontendOptions } from "./define-microfrontend";
export { expectPage, onPageExpected } from "./expected-page";
export { type LatePart, Later, lazily } from "./later";
export { onCodeNotLoaded, tellCodeNotLoaded } from "./load-code";
export { navigate, setParams, useRoute } from "./navigation";
export { type Need, need } from "./needs";
export { titlePage, usePageTitle } from "./page-title";
export { paths } from "./paths";
export { type Problem, problemOf } from "./problem";
export { queryClient } from "./query-client";
export { runAlone } from "./run-alone";
export { startShortcutHelp } from "./shortcut-help";
export { transport } from "./transport";
export { type AllPages, useAllPages } from "./use-all-pages";
export type { Paging } from "./use-following-pages";
export { type Read, type ReadOptions, useRead } from "./use-read";
export { useReadAhead } from "./use-read-ahead";
export { useShortcut } from "./use-shortcut";
export { whenIdle, whenSettled } from "./when-settled";
