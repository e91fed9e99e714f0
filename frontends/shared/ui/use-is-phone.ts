import { useSyncExternalStore } from "react";
import { PHONE_QUERY } from "./tokens";

/** Whether the page is laid out for a phone. */
export function useIsPhone(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(PHONE_QUERY).matches);
}

function subscribe(onChange: () => void): () => void {
  const media = matchMedia(PHONE_QUERY);
  media.addEventListener("change", onChange);
  return () => media.removeEventListener("change", onChange);
}
