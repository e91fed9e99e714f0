import { BillingService } from "@portal/contracts/billing/v1/billing_service_pb";
import type { Load } from "@portal/contracts/billing/v1/load_pb";
import { useAllPages } from "@portal/platform";
import { formatCount } from "@portal/ui";
import { reportTexts } from "../texts/report";

/** More files than this are counted, not named. */
const NAMED = 12;
/** So many digits of a hash tell files apart. */
const DIGITS = 8;

/** The billing files that the figures of a company come from, newest first. */
export function useSources(companyId: string): string {
  const { items, error, restError, isComplete } = useAllPages(
    BillingService.method.listLoads,
    { companyId, pageSize: 1000 },
    {
      itemsOf: (page) => page.loads,
      tokenOf: (page) => page.nextPageToken,
      nextInput: (pageToken) => ({ companyId, pageSize: 1000, pageToken }),
    },
  );
  if (error || restError) return reportTexts.sourcesFailed;
  if (!isComplete) return reportTexts.sourcesLoading;
  return sourceWords(items);
}

/** Names the files by name, hash and rows. */
export function sourceWords(loads: readonly Load[]): string {
  if (loads.length === 0) return reportTexts.noSources;
  const named = loads
    .slice(0, NAMED)
    .map(({ fileName, sha256, lineItemCount }) =>
      reportTexts.source(fileName, sha256.slice(0, DIGITS), lineItemCount),
    );
  const others = loads.slice(NAMED);
  if (others.length > 0) {
    const rows = others.reduce((sum, { lineItemCount }) => sum + lineItemCount, 0n);
    named.push(reportTexts.otherSources(formatCount(others.length), rows));
  }
  return reportTexts.sources(named.join(", "));
}
