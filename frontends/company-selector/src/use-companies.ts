import { BillingService, type ListCompaniesResponse } from "@portal/contracts/billing/v1/billing_service_pb";
import type { Company } from "@portal/contracts/billing/v1/company_pb";
import { type AllPages, useAllPages } from "@portal/platform";

/** All companies that billing or a commitment names. */
export function useCompanies(): AllPages<ListCompaniesResponse, Company> {
  return useAllPages(
    BillingService.method.listCompanies,
    {},
    {
      itemsOf: (page) => page.companies,
      tokenOf: (page) => page.nextPageToken,
      nextInput: (pageToken) => ({ pageToken }),
    },
  );
}
