import { parseRoute, titlePage } from "@portal/platform";
import { getMountedApps } from "single-spa";
import { APPLICATIONS } from "./applications";
import { notFoundMessage } from "./not-found";
import { messagePanel } from "./panels";

/**
 * Fills the time and the addresses that no microfrontend does: the skeleton of the page to come, and a message
 * where no page is.
 */
export function startPages(content: HTMLElement): void {
  const skeletons = [...content.children].map((each) => each.cloneNode(true));
  const show = () => {
    const route = parseRoute(location);
    document.documentElement.setAttribute("data-page", route.kind);
    if (isContentMounted()) return;
    if (route.kind === "unknown") {
      const message = notFoundMessage(route, location.pathname);
      content.replaceChildren(messagePanel(message));
      titlePage(message.title);
    } else {
      content.replaceChildren(...skeletons.map((each) => each.cloneNode(true)));
    }
  };
  if (parseRoute(location).kind === "unknown") show();
  // The page before has left by now, and the next one has not begun.
  addEventListener("single-spa:before-mount-routing-event", show);
}

function isContentMounted(): boolean {
  const mounted = getMountedApps();
  return APPLICATIONS.some(({ name, slot }) => slot === "content" && mounted.includes(name));
}
