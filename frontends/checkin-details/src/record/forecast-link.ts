import { paths } from "@portal/platform";

/**
 * The page of a check-in as it was at a moment.
 *
 * @param moment in microseconds since 1970
 */
export function checkinAt(companyId: string, commitmentId: string, number: number, moment: bigint): string {
  const [path] = paths.checkin(companyId, commitmentId, number).split("?");
  return `${path}?${new URLSearchParams({ "as-of": momentText(moment) })}`;
}

/** A moment as an address has it: a midnight by its day. */
function momentText(micros: bigint): string {
  const text = new Date(Number(micros / 1000n)).toISOString();
  return text.endsWith("T00:00:00.000Z") ? text.slice(0, 10) : text.replace(".000Z", "Z");
}
