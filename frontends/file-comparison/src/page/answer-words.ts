import { formatMoney, formatOwed, type Phrase, plain, plural, statusWord, strong } from "@portal/ui";
import { type CheckinResults, changesResult } from "../matching/results";
import { texts } from "../texts";
import { type Facts, unitCountOf } from "./facts";

const { sentence, lead, units } = texts.answer;
const NANOS_PER_CENT = 10_000_000n;

/** The answer in a sentence that can be pasted into a mail. */
export function sentenceText(facts: Facts): string {
  const { comparison } = facts;
  const { shape, differing, unitCount, ours, yours } = comparison;
  const all = units[shape](unitCount);
  if (differing.length > 0) {
    const apart = yours - ours;
    const rest =
      apart === 0n
        ? sentence.sameTotal
        : apart < 0n
          ? sentence.lower(formatMoney(-apart))
          : sentence.higher(formatMoney(apart));
    return `${sentence.differs(unitCountOf(differing), all)}${rest}${changeText(facts)}`;
  }
  const apart = abs(yours - ours);
  const verdict =
    apart >= NANOS_PER_CENT
      ? sentence.agreesEach(all, formatMoney(apart))
      : sentence.agrees(basisText(facts));
  return `${verdict}${changeText(facts)}`;
}

/** What was compared: "1,204 rows on 366 days", "366 daily sums". */
function basisText({ comparison, reading }: Facts): string {
  const { shape, unitCount } = comparison;
  if (shape === "rows") return sentence.rowsOn(sentence.rows(reading.rowCount), units.rows(unitCount));
  return texts.answer.figures.sums(shape, reading.rowCount);
}

/** Whether a result would be another one. */
function changeText({ results, scope }: Facts): string {
  const changed = results.filter(changesResult);
  const [first] = changed;
  const isUnsure = results.some(({ yours, isTouched }) => yours === undefined && isTouched);
  if (!first) return isUnsure ? sentence.cannotSay : sentence.noResult;
  if (changed.length > 1) return sentence.results(changed.length);
  const { number, commitmentName } = first.checkin;
  const name = scope.commitment ? sentence.checkin(number) : sentence.checkinOf(number, commitmentName);
  return sentence.oneResult(name, word(first.yours), word(first.ours));
}

function word(result: CheckinResults["yours"]): string {
  return result ? statusWord(result.status).toLowerCase() : "";
}

/** What would be owed by the file, and how the rest compares. */
export function leadPhrases(facts: Facts): readonly Phrase[] {
  return [...owedPhrases(facts), plain(restText(facts)), ...badPhrases(facts)];
}

function owedPhrases({ scope, results }: Facts): readonly Phrase[] {
  const subject = scope.commitment?.name ?? scope.companyName;
  const place = scope.checkinNumber === undefined ? "" : lead.forCheckin(scope.checkinNumber);
  const isUnsure = results.some(({ yours, isTouched }) => yours === undefined && isTouched);
  if (isUnsure) return [plain(lead.owesUnknown(subject, formatOwed(scope.owed), place))];
  const change = results.reduce(
    (sum, { ours, yours }) => sum + (yours ? yours.shortfall - ours.shortfall : 0n),
    0n,
  );
  if (change === 0n) return [plain(lead.owesSame(subject, formatOwed(scope.owed), place))];
  return [
    plain(lead.owes.before(subject)),
    strong(formatOwed(scope.owed + change)),
    plain(lead.owes.after(formatOwed(scope.owed), place)),
  ];
}

function restText({ comparison }: Facts): string {
  const { shape, unitCount, differing, nearlyEqual } = comparison;
  const apart = unitCountOf(differing);
  const others = unitCount - apart;
  const nearly = nearlyEqual.length > 0 ? lead.nearly(units[shape](unitCountOf(nearlyEqual))) : "";
  if (apart === 0 || others === 0) return nearly;
  const rest =
    others === 1 ? lead.otherOne(shape === "months" ? "month" : "day") : lead.others(units[shape](others));
  return rest + nearly;
}

function badPhrases({ reading }: Facts): readonly Phrase[] {
  if (reading.badCount === 0) return [];
  return [
    plain(" "),
    strong(lead.bad.strong(plural(reading.badCount, "row"))),
    plain(lead.bad.rest(reading.badCount)),
  ];
}

function abs(nanos: bigint): bigint {
  return nanos < 0n ? -nanos : nanos;
}
