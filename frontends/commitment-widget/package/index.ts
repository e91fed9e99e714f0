export type {
  CommitmentWidgetAttributes,
  CommitmentWidgetElement,
  CommitmentWidgetEvents,
  CommitmentWidgetProperties,
  Density,
  ErrorDetail,
  NavigateDetail,
  ReadyDetail,
  SelectDetail,
  Theme,
  View,
} from "../element";

const LOADER = "/widget/v1/commitment-widget.js";

/**
 * Loads the widget from the portal, unless the page has it already; widgets that are there come to life.
 *
 * @param portal the portal's address, such as `https://commitments.example`
 * @throws {Error} it cannot be loaded
 */
export async function loadCommitmentWidget(portal: string): Promise<void> {
  const address = new URL(LOADER, portal).href;
  try {
    // An import of the page's own, not of whatever bundles it; and no policy of trusted types stands against it.
    await import(/* webpackIgnore: true */ /* @vite-ignore */ address);
  } catch (cause) {
    const remedy = "check that it is the portal's address, and that the page's policy allows scripts of it";
    throw new Error(`The commitment widget cannot be loaded from ${address}: ${remedy}.`, { cause });
  }
}
