import type { CommitmentWidgetElement } from "./element";

/** What the loader loads, and all that it knows of it. */
export interface Runtime {
  /**
   * Shows a commitment.
   *
   * @param element whose attributes and properties say which
   * @param root the shadow root; styles are adopted by it
   * @param container what is drawn in
   * @param origin where the portal is, unless an attribute says otherwise
   */
  mount(element: CommitmentWidgetElement, root: ShadowRoot, container: Element, origin: string): Mounted;
}

/** A widget that is shown. */
export interface Mounted {
  /** Follows a change of an attribute or a property. */
  update(): void;
  /** Ends it, and leaves nothing behind but what all widgets share. */
  unmount(): void;
}
