import type { CommitmentWidgetElement, CommitmentWidgetEvents } from "../element";
import type { Options } from "./options";

/** The page of the portal for a commitment, or for one of its check-ins, at the moment asked about. */
export function portalPage({ apiBase, companyId, commitmentId, asOf }: Options, checkin?: number): string {
  const commitment = `/companies/${encodeURIComponent(companyId)}/commitments/${encodeURIComponent(commitmentId)}`;
  const url = new URL(checkin === undefined ? commitment : `${commitment}/checkins/${checkin}`, apiBase);
  if (asOf) url.searchParams.set("as-of", asOf.text);
  return url.href;
}

type Details = { [K in keyof CommitmentWidgetEvents]: CommitmentWidgetEvents[K]["detail"] };

/**
 * Tells the page of something.
 *
 * @returns whether the page leaves it to the widget what happens next
 */
export function tell<K extends keyof Details>(
  element: CommitmentWidgetElement,
  type: K,
  detail: Details[K],
): boolean {
  const cancelable = type === "commitment:navigate";
  return element.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable }));
}
