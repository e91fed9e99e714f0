/** The pages of the portal. `unknown` is an address that names none of them. */
export type RouteKind = "companies" | "company" | "report" | "compare" | "commitment" | "checkin" | "unknown";

/** What an address says; ids are decoded. */
export interface Route {
  readonly kind: RouteKind;
  readonly companyId?: string | undefined;
  readonly commitmentId?: string | undefined;
  readonly checkinNumber?: number | undefined;
  /** As typed: a day (`2024-06-30`) or an ISO instant. */
  readonly asOf?: string | undefined;
  readonly params: URLSearchParams;
}

const PAGES: readonly (readonly [RouteKind, RegExp])[] = [
  ["companies", /^\/$/],
  ["company", /^\/companies\/([^/]+)\/?$/],
  ["report", /^\/companies\/([^/]+)\/report\/?$/],
  ["compare", /^\/companies\/([^/]+)(?:\/commitments\/([^/]+))?\/compare\/?$/],
  ["commitment", /^\/companies\/([^/]+)\/commitments\/([^/]+)\/?$/],
  // A check-in number is an int32 from 1; nine digits stay inside it.
  ["checkin", /^\/companies\/([^/]+)\/commitments\/([^/]+)\/checkins\/([1-9]\d{0,8})\/?$/],
];

/** A day, or an instant with its offset: without one, a reader's clock would change the answer. */
const MOMENT = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d))?$/;

/**
 * Reads an address. One that does not decode, or whose as-of is no moment, is `unknown`, never an exception:
 * to answer another question than the one asked would be worse.
 */
export function parseRoute(location: Pick<Location, "pathname" | "search">): Route {
  const params = new URLSearchParams(location.search);
  const asOf = params.get("as-of") ?? undefined;
  const unknown: Route = { kind: "unknown", asOf, params };
  if (asOf !== undefined && momentOf(asOf) === undefined) return unknown;
  for (const [kind, pattern] of PAGES) {
    const match = pattern.exec(location.pathname);
    if (!match) continue;
    // A group that stands for nothing here, such as the commitment of a company's comparison, is left out.
    const ids = decodeAll(match.slice(1).filter((segment) => segment !== undefined));
    if (!ids) return unknown;
    const [companyId, commitmentId, number] = ids;
    const checkinNumber = number === undefined ? undefined : Number(number);
    return { kind, companyId, commitmentId, checkinNumber, asOf, params };
  }
  return unknown;
}

/** The moment that an as-of text names, in milliseconds since 1970; a day means its midnight in UTC. */
export function momentOf(asOf: string): number | undefined {
  if (!MOMENT.test(asOf) || !isDay(asOf.slice(0, "2024-06-30".length))) return undefined;
  const milliseconds = Date.parse(asOf);
  return Number.isNaN(milliseconds) ? undefined : milliseconds;
}

/** Whether the calendar has the day: for 30 February browsers would take 1 March. */
function isDay(text: string): boolean {
  const milliseconds = Date.parse(text);
  return !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString().startsWith(text);
}

function decodeAll(segments: readonly string[]): string[] | undefined {
  try {
    return segments.map(decodeURIComponent);
  } catch {
    return undefined;
  }
}
