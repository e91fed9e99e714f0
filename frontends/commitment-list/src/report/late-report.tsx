import { ErrorPanel, Page, PageSkeleton } from "@portal/ui";
import { type ComponentType, useEffect, useEffectEvent, useState } from "react";
import { texts } from "../texts";
import type { ReportPageProps } from "./report-page";

let ReportPage: ComponentType<ReportPageProps> | undefined;

/** Loads the code of the report; rejects if it cannot be loaded. */
export async function loadReport(): Promise<void> {
  ReportPage ??= (await import("./report-page")).ReportPage;
}

/**
 * The report, whose code loads when it is asked for. Once it is there it renders at once: Suspense would hold back
 * for 300 ms what it reveals, however soon it came.
 */
export function LateReport(props: ReportPageProps) {
  const [progress, setProgress] = useState<"loading" | "loaded" | "failed">("loading");
  const load = () => {
    setProgress("loading");
    loadReport().then(
      () => setProgress("loaded"),
      () => setProgress("failed"),
    );
  };
  const loadFirst = useEffectEvent(() => (ReportPage ? undefined : load()));
  useEffect(() => loadFirst(), []);
  if (ReportPage) return <ReportPage {...props} />;
  return (
    <Page>
      {progress === "failed" ? (
        <ErrorPanel {...texts.late} onRetry={load} />
      ) : (
        <PageSkeleton kind="company" />
      )}
    </Page>
  );
}
