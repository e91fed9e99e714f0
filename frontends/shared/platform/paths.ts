/** Addresses of pages. Ids are encoded; the as-of moment of the current address stays. */
export const paths = {
  companies: (): string => withAsOf("/"),
  company: (companyId: string): string => withAsOf(`/companies/${encodeURIComponent(companyId)}`),
  commitment: (companyId: string, commitmentId: string): string =>
    withAsOf(`/companies/${encodeURIComponent(companyId)}/commitments/${encodeURIComponent(commitmentId)}`),
  checkin: (companyId: string, commitmentId: string, checkinNumber: number): string =>
    withAsOf(
      `/companies/${encodeURIComponent(companyId)}/commitments/${encodeURIComponent(commitmentId)}/checkins/${checkinNumber}`,
    ),
};

function withAsOf(path: string): string {
  const asOf = new URLSearchParams(location.search).get("as-of");
  return asOf ? `${path}?${new URLSearchParams({ "as-of": asOf })}` : path;
}
