/**
 * Addresses of pages. Ids are encoded; the as-of moment of the current address stays, and within a company its
 * scenario.
 */
export const paths = {
  companies: (): string => withParams("/", AS_OF),
  company: (companyId: string): string => withinCompany(companyId, ""),
  report: (companyId: string): string => withinCompany(companyId, "/report"),
  commitment: (companyId: string, commitmentId: string): string =>
    withinCompany(companyId, ofCommitment(commitmentId)),
  checkin: (companyId: string, commitmentId: string, checkinNumber: number): string =>
    withinCompany(companyId, `${ofCommitment(commitmentId)}/checkins/${checkinNumber}`),
  /** Of all commitments of the company, or of one. */
  compare: (companyId: string, commitmentId?: string): string =>
    withinCompany(companyId, `${commitmentId === undefined ? "" : ofCommitment(commitmentId)}/compare`),
  /** A page outside the portal: the manual of the widget, with this commitment in it. */
  widget: (companyId: string, commitmentId: string): string =>
    `/widget/?${new URLSearchParams({ "company-id": companyId, "commitment-id": commitmentId })}`,
};

const ofCommitment = (commitmentId: string): string => `/commitments/${encodeURIComponent(commitmentId)}`;

const AS_OF = ["as-of"];
const AS_OF_AND_SCENARIO = [...AS_OF, "what-if", "sure"];

function withinCompany(companyId: string, rest: string): string {
  const company = `/companies/${encodeURIComponent(companyId)}`;
  const isHere = `${location.pathname}/`.startsWith(`${company}/`);
  return withParams(`${company}${rest}`, isHere ? AS_OF_AND_SCENARIO : AS_OF);
}

/** With those parameters of the current address that have a value. */
function withParams(path: string, names: readonly string[]): string {
  const here = new URLSearchParams(location.search);
  const kept = new URLSearchParams();
  for (const name of names) {
    const value = here.get(name);
    if (value) kept.set(name, value);
  }
  return kept.size > 0 ? `${path}?${kept}` : path;
}
