/** The parameters of the address that hold a scenario. */
export const WHAT_IF = "what-if";
export const SURE = "sure";

/** The text of a scenario that was just opened: nothing is chosen yet. */
export const OPENED = "::";

/** Stands for every service with a commitment. */
export const ALL_SERVICES = "*";

/** A scenario as the reader types it; nothing of it is checked yet. */
export interface ScenarioFields {
  /** A service code, or `ALL_SERVICES`. */
  readonly service: string;
  /** Without its sign. */
  readonly amount: string;
  readonly unit: "percent" | "dollars";
  readonly direction: "more" | "less";
  /** A day such as "2025-02-01", or what was typed for one; empty for the end of what is counted. */
  readonly from: string;
}

/** Reads `s3:+8%:2025-02-01`. Whatever does not fit stands in the fields as it is, to be told there. */
export function fieldsOf(text: string): ScenarioFields {
  const [service, change, from] = threeParts(text);
  const [, sign = "", amount = "", percent = ""] = /^([-+\u2212 ]?)(.*?)(%?)$/s.exec(change) ?? [];
  return {
    service,
    amount: withColons(amount).trim(),
    unit: percent || change === "" ? "percent" : "dollars",
    direction: sign === "-" || sign === "\u2212" ? "less" : "more",
    from: withColons(from),
  };
}

/** The text that these fields have in the address. */
export function addressOf({ service, amount, unit, direction, from }: ScenarioFields): string {
  const sign = direction === "less" ? "-" : "+";
  const change = `${sign}${withoutColons(amount.trim())}${unit === "percent" ? "%" : ""}`;
  return [service, change, withoutColons(from)].join(":");
}

/** The service that the scenario in an address is about. */
export function serviceOf(text: string): string {
  return threeParts(text)[0];
}

/** The probabilities to choose from, in per cent. */
export const SURE_CHOICES: readonly number[] = [50, 80, 90, 95];

/** The one that is meant where the address has none. */
export const USUAL_SURE = 80;

/** Reads the wanted probability of an address, in per cent; what is none is the usual one. */
export function sureOf(text: string | null): number {
  const sure = text && /^\d\d$/.test(text) ? Number(text) : USUAL_SURE;
  return sure >= 50 ? sure : USUAL_SURE;
}

const COLON = "%3A";
const withColons = (text: string) => text.replaceAll(COLON, ":");
const withoutColons = (text: string) => text.replaceAll(":", COLON);

/** From the end, as the code of a service may have a colon. */
function threeParts(text: string): readonly [string, string, string] {
  const last = text.lastIndexOf(":");
  const first = last > 0 ? text.lastIndexOf(":", last - 1) : -1;
  if (first < 0) return [text.split(":")[0] ?? "", last < 0 ? "" : text.slice(last + 1), ""];
  return [text.slice(0, first), text.slice(first + 1, last), text.slice(last + 1)];
}
