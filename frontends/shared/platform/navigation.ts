import { startTransition, useEffect, useMemo, useState } from "react";
import { navigateToUrl } from "single-spa";
import { parseRoute, type Route } from "./address";

/**
 * Goes to another page of the portal without loading the document again.
 * `replace` leaves no step for the back button: for an address that only leads on.
 */
export function navigate(href: string, { replace = false }: { readonly replace?: boolean } = {}): void {
  if (replace) history.replaceState(null, "", href);
  else navigateToUrl(href);
}

/**
 * Changes search parameters of the current address; undefined or empty removes one.
 * `replace` leaves no step for the back button: for what is typed, not for what is chosen.
 */
export function setParams(
  patch: Readonly<Record<string, string | undefined>>,
  { replace = false }: { readonly replace?: boolean } = {},
): void {
  const address = new URL(location.href);
  for (const [name, value] of Object.entries(patch)) {
    if (value) address.searchParams.set(name, value);
    else address.searchParams.delete(name);
  }
  if (address.href === location.href) return;
  if (replace) history.replaceState(history.state, "", address);
  else history.pushState(null, "", address);
}

/**
 * The current address, read anew after every navigation. What follows from it is rendered in pieces between which the
 * page answers: another order of five hundred rows takes longer than a press may.
 */
export function useRoute(): Route {
  const [address, setAddress] = useState(currentAddress);
  useEffect(() => {
    const follow = () => startTransition(() => setAddress(currentAddress()));
    // It may have changed since the rendering that this effect belongs to.
    follow();
    return subscribe(follow);
  }, []);
  return useMemo(() => parseRoute(new URL(address)), [address]);
}

const currentAddress = () => location.href;

/** The library announces its own pushes and replacements as `popstate` too. */
function subscribe(onChange: () => void): () => void {
  addEventListener("popstate", onChange);
  addEventListener("single-spa:routing-event", onChange);
  return () => {
    removeEventListener("popstate", onChange);
    removeEventListener("single-spa:routing-event", onChange);
  };
}
