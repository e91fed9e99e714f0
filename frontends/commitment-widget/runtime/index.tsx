import { createRoot } from "react-dom/client";
import type { CommitmentWidgetElement } from "../element";
import type { Mounted } from "../runtime-contract";
import { adoptStyles } from "./styles";
import { Widget } from "./widget";

let count = 0;

/** See `Runtime`, which this module is. */
export function mount(
  element: CommitmentWidgetElement,
  shadow: ShadowRoot,
  container: Element,
  origin: string,
): Mounted {
  adoptStyles(shadow);
  count += 1;
  const root = createRoot(container, { identifierPrefix: `commitment-widget-${count}-` });
  const update = () => root.render(<Widget element={element} origin={origin} />);
  update();
  return { update, unmount: () => root.unmount() };
}
