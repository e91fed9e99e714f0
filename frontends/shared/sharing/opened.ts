import type { RefObject } from "react";

/** What a button has opened, and how that speaks back to it. */
export interface Opened {
  /** Holds the button and what it opened. */
  readonly box: RefObject<HTMLElement | null>;
  /** Closes it; the focus goes back to the button unless the reader has taken it elsewhere. */
  readonly close: (takesFocus: boolean) => void;
  /** Gives the focus to the button, as what had it goes. */
  readonly focusButton: () => void;
  /** While busy the button does not close it. */
  readonly setBusy: (isBusy: boolean) => void;
  /** Has the button say a word for a moment. */
  readonly say: (word: string) => void;
}
