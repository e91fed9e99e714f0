import { BillingService } from "@portal/contracts/billing/v1/billing_service_pb";
import { CommitmentService } from "@portal/contracts/commitment/v1/commitment_service_pb";
import { asOfInput, defineMicrofrontend, need, type Route } from "@portal/platform";
import { CompaniesPage } from "./src/companies-page";
import { Header } from "./src/header";
import { summariesInput } from "./src/use-summaries";

export const header = defineMicrofrontend(Header, {
  name: "company-selector",
  needs: () => [need(BillingService.method.listCompanies, {})],
});

export const companies = defineMicrofrontend(CompaniesPage, {
  name: "companies",
  needs: (route: Route) => [
    need(CommitmentService.method.listCompanySummaries, summariesInput(asOfInput(route))),
  ],
});
