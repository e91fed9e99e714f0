import { registerApplication, start } from "single-spa";
import type { Microfrontend } from "./define-microfrontend";

/**
 * Runs a microfrontend in a page of its own, without the shell, for work on it alone.
 *
 * `?at=/companies/ingen` in the address of that page says which address of the portal the microfrontend
 * believes it is at.
 *
 * @param slot id of the element it fills
 * @param defaultAddress where it is at if the page does not say
 */
export function runAlone(
  name: string,
  microfrontend: Microfrontend,
  slot: string,
  defaultAddress: string,
): void {
  const address = new URLSearchParams(location.search).get("at") ?? defaultAddress;
  history.replaceState(null, "", address);
  document.documentElement.toggleAttribute("data-light", true);
  registerApplication({
    name,
    app: async () => microfrontend,
    activeWhen: () => true,
    customProps: { domElementGetter: () => document.getElementById(slot) },
  });
  start({ urlRerouteOnly: true });
}
