/** The shell: it places microfrontends, and does what belongs to none of them. It shows no business data. */

import { startShortcutHelp, whenSettled } from "@portal/platform";
import { setBootstrapMaxTime, setMountMaxTime, start } from "single-spa";
import { APPLICATIONS } from "./applications";
import { startConnectionNotice } from "./connection-notice";
import { startFailures } from "./failures";
import { preload } from "./import-map";
import { followLinks } from "./links";
import { startPages } from "./pages";
import { startReadingAhead } from "./read-ahead";
import { registerAgain, registerAll } from "./register";
import { startReleaseNotice } from "./release-notice";
import { startScrollRestoration } from "./scroll";
import { startThemeToggle } from "./theme-toggle";

/** Waiting for data is part of mounting; the library would complain about it after a second. */
const MOUNT_WARNING_MS = 10_000;

function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The document has no element #${id}.`);
  return element;
}

setBootstrapMaxTime(MOUNT_WARNING_MS, false, MOUNT_WARNING_MS);
setMountMaxTime(MOUNT_WARNING_MS, false, MOUNT_WARNING_MS);
startThemeToggle(byId("theme-toggle"));
startShortcutHelp(byId("shortcut-help"));
followLinks(document);
startReadingAhead(document);
startPages(byId("content"));
startFailures((application) => void registerAgain(application));
registerAll();
startConnectionNotice(byId("notices"));
startReleaseNotice(byId("notices"));
start({ urlRerouteOnly: true });
// From now on `popstate` waits until the page before has left, which is when its place is known.
startScrollRestoration();
whenSettled(() => preload(APPLICATIONS.map(({ module }) => module)));
