import { onPageExpected, parseRoute, type Route } from "@portal/platform";
import { APPLICATIONS, type Application } from "./applications";
import { load } from "./register";

/**
 * Reads the page of another company as soon as the reader seems about to go there. Its forecast may have to be worked
 * out first, which takes longer than a press should; that of the company on screen is known already.
 */
export function startReadingAhead(root: Document): void {
  onPageExpected(root, (href) => {
    const to = new URL(href, location.href);
    const route = parseRoute(to);
    if (to.origin !== location.origin || route.companyId === parseRoute(location).companyId) return;
    const content = APPLICATIONS.find(({ slot, pages }) => slot === "content" && pages.includes(route.kind));
    // Whoever goes there asks again, and is told what is wrong.
    if (content) void readAheadOf(content, route).catch(() => undefined);
  });
}

async function readAheadOf(application: Application, route: Route): Promise<void> {
  const { readAhead } = await load(application);
  await readAhead(route);
}
