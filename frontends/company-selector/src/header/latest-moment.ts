import type { Company } from "@portal/contracts/billing/v1/company_pb";
import { type Instant, instantOf } from "@portal/ui";

/** The end of the latest data of a company, or of all if they end together; undefined if there is no one moment. */
export function latestMoment(
  companies: readonly Company[],
  companyId: string | undefined,
): Instant | undefined {
  const asked = companyId === undefined ? companies : companies.filter(({ id }) => id === companyId);
  const moments = new Set(asked.map(({ dataThroughTime }) => instantOf(dataThroughTime)));
  return moments.size === 1 ? [...moments][0] : undefined;
}
