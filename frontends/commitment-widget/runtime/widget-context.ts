import { createContext, type MouseEvent, use } from "react";
import type { CommitmentWidgetElement } from "../element";
import type { Formats } from "./formats/formats";
import { portalPage, tell } from "./links";
import type { WidgetCommitment } from "./model";
import type { Options } from "./options";

/** What every part of a widget that has its figures needs. */
export interface Shown {
  readonly element: CommitmentWidgetElement;
  readonly options: Options;
  readonly commitment: WidgetCommitment;
  readonly formats: Formats;
}

export const ShownContext = createContext<Shown | undefined>(undefined);

export function useShown(): Shown {
  const shown = use(ShownContext);
  if (!shown) throw new Error("A part of a widget is drawn outside of one.");
  return shown;
}

/** The attributes of a link into the portal, which the page may take elsewhere. */
export function usePortalLink(checkinNumber?: number) {
  const { element, options } = useShown();
  const href = portalPage(options, checkinNumber);
  const onClick = (event: MouseEvent) => {
    if (checkinNumber !== undefined) tell(element, "commitment:select", { checkinNumber });
    if (!tell(element, "commitment:navigate", { href })) event.preventDefault();
  };
  return { href, onClick };
}
