import { registerApplication, start } from "single-spa";
import type { Microfrontend } from "./define-microfrontend";

/** A microfrontend in a page of its own. */
export interface Alone {
  readonly name: string;
  readonly microfrontend: Microfrontend;
  /** The id of the element it fills. */
  readonly slot: string;
}

/**
 * Runs microfrontends in a page without the shell, for work on them alone.
 *
 * `?at=/companies/ingen` in the address of that page says which address of the portal they believe to be at.
 *
 * @param defaultAddress where they are at if the page does not say
 */
export function runAlone(parts: readonly Alone[], defaultAddress: string): void {
  history.replaceState(null, "", new URLSearchParams(location.search).get("at") ?? defaultAddress);
  document.documentElement.toggleAttribute("data-light", true);
  for (const { name, microfrontend, slot } of parts) {
    registerApplication({
      name,
      app: async () => microfrontend,
      activeWhen: () => true,
      customProps: { domElementGetter: () => document.getElementById(slot) },
    });
  }
  start({ urlRerouteOnly: true });
}
