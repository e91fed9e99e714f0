import { formatEnd, formatStart, listOf, plural } from "@portal/ui";
import type { Others } from "../reading/outcome";
import { texts } from "../texts";
import type { Facts } from "./facts";

const words = texts.answer.notices;
const NAMED = 3;

/** What else has to be known about the comparison: what was left out, and what it cannot say. */
export function noticesOf(facts: Facts): readonly string[] {
  const { comparison, isByService } = facts;
  return [
    ...(comparison.otherwiseCut > 0 ? [words.otherwiseCut(plural(comparison.otherwiseCut, "day"))] : []),
    ...(isByService ? uncutNotice(facts) : [words.noServices]),
    ...leftOutNotices(facts),
  ];
}

/** Check-ins whose edges the sums of the file cannot be cut at. */
function uncutNotice({ results, scope, reading, isByService }: Facts): readonly string[] {
  const unjudged = results.filter(({ yours }) => yours === undefined);
  if (unjudged.length === 0 || !isByService) return [];
  const { checkin, checkinOf } = texts.answer.sentence;
  const names = unjudged.map(({ checkin: { number, commitmentName } }) =>
    scope.commitment ? checkin(number) : checkinOf(number, commitmentName),
  );
  const unit = reading.shape === "months" ? words.month : words.day;
  return [words.uncut(named(names), unit)];
}

function leftOutNotices({ reading, scope }: Facts): readonly string[] {
  const { before, after, cut, otherServices, otherCompanies } = reading.leftOut;
  const end = formatEnd(scope.period.end);
  const afterWords = scope.endsWithData ? words.afterData : words.after;
  return [
    ...(before > 0 ? [words.before(before, formatStart(scope.period.start))] : []),
    ...(after > 0 ? [afterWords(after, end)] : []),
    ...(cut > 0 ? [words.cut(cut)] : []),
    ...(otherServices.count > 0 ? [words.services(otherServices.count, namesOf(otherServices))] : []),
    ...(otherCompanies.count > 0 ? [words.companies(otherCompanies.count, namesOf(otherCompanies))] : []),
  ];
}

function namesOf({ names }: Others): string {
  return named(names.map((name) => (name === "" ? "–" : name)));
}

function named(names: readonly string[]): string {
  const more = names.length - NAMED;
  return more > 0 ? `${names.slice(0, NAMED).join(", ")}${words.more(more)}` : listOf(names);
}
