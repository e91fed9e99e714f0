/**
 * Runs in the document's head, before anything is shown: picks colour scheme and skeleton, and starts what the
 * page will wait for. It stands inside the document, so that it costs no request.
 */

import { parseRoute } from "@portal/platform/address";
import { warmUpFormatters } from "@portal/ui/locale";
import { modulesOf } from "../applications";
import { preload } from "../import-map";
import { preferredScheme, showScheme } from "../scheme";
import { type EarlyRead, startEarlyReads } from "./early-reads";

/** From the manifests of all microfrontends, written in by the build. */
declare const EARLY_READS: readonly EarlyRead[];

const route = parseRoute(location);
document.documentElement.setAttribute("data-page", route.kind);
// Its cookie is asked of the browser's network, and waited for: before all else that the network is asked for.
showScheme(preferredScheme());
globalThis.__earlyReads = startEarlyReads(EARLY_READS, location.pathname, route);
preload(modulesOf(route.kind));
// After the first picture, while the code is still on its way. The first frame may come before there is anything to
// show, so it is the picture itself that is waited for.
new PerformanceObserver(warmUpFormatters).observe({ type: "paint", buffered: true });
