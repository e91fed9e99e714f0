import { navigate } from "@portal/platform";

/**
 * Makes every plain click on a link to a page of the portal a navigation inside this document. What the reader
 * or the link asks for otherwise (new tab, download, another site, a place on this page) stays the browser's.
 */
export function followLinks(root: Document): void {
  root.addEventListener("click", (event) => {
    const href = portalLink(event);
    if (href === undefined) return;
    event.preventDefault();
    if (href !== location.href) navigate(href);
    else scrollTo(0, 0);
  });
}

function portalLink(event: MouseEvent): string | undefined {
  const isPlain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
  if (event.defaultPrevented || !isPlain || !(event.target instanceof Element)) return undefined;
  // Cells of a chart are links of SVG, whose `href` is no string: attributes are read, not properties.
  const link = event.target.closest("a[href]");
  if (!link || link.hasAttribute("download")) return undefined;
  const target = link.getAttribute("target");
  if (target && target !== "_self") return undefined;
  const to = new URL(link.getAttribute("href") ?? "", location.href);
  if (to.origin !== location.origin || isPlaceOnThisPage(to)) return undefined;
  return to.href;
}

function isPlaceOnThisPage(to: URL): boolean {
  return to.hash !== "" && to.pathname === location.pathname && to.search === location.search;
}
