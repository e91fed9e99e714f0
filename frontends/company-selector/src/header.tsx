import { useRoute } from "@portal/platform";
import { PHONE, styled } from "@portal/ui";
import { AsOfControl } from "./header/as-of-control";
import { CompanyButton } from "./header/company-button";
import { latestMoment } from "./header/latest-moment";
import { texts } from "./texts";
import { useCompanies } from "./use-companies";

/** What the header of the portal chooses: the company and the moment. */
export function Header() {
  const route = useRoute();
  const { items: companies } = useCompanies();
  const { companyId } = route;
  const company = companies.find(({ id }) => id === companyId);
  const name = companyId === undefined ? texts.header.allCompanies : (company?.displayName ?? companyId);
  return (
    <Bar>
      <CompanyButton companyId={companyId} name={name} />
      <AsOfControl route={route} latest={latestMoment(companies, companyId)} />
    </Bar>
  );
}

const Bar = styled("div")({
  display: "flex",
  alignItems: "center",
  justifyContent: "space-between",
  gap: 8,
  minWidth: 0,
  "& > button": { minWidth: 56 },
  "& .name": { overflow: "hidden", textOverflow: "ellipsis" },
  [PHONE]: {
    gap: 0,
    "& > button": { minWidth: 56, paddingBlock: 5, paddingInline: "0 8px", fontWeight: 600 },
  },
});
