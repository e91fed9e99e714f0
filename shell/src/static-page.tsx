/** What of the page is known before any request: rendered by the build, never sent as code. */

import { Page, PageSkeleton } from "@portal/ui";
import { renderToStaticMarkup } from "react-dom/server";

const KINDS = ["companies", "company", "commitment", "checkin", "report", "compare"] as const;

/** The skeletons of all pages; the style sheet shows the one of the page at hand. */
export function skeletonMarkup(): string {
  return renderToStaticMarkup(
    KINDS.map((kind) => (
      <div key={kind} className={`skeleton skeleton-${kind}`}>
        <Page>
          <PageSkeleton kind={kind} />
        </Page>
      </div>
    )),
  );
}

export { themeCss, writtenCss } from "@portal/ui/theme-css";
