import { type AmountFault, readAmount } from "./amounts";
import { isOneOf, type Role, type Subject, serviceCodeOf } from "./columns";
import type { Format } from "./format";
import { type Moment, type Precision, readMoment } from "./moments";
import type { FileRecord } from "./records";
import { zoneClock } from "./zone";

/** Why a row cannot be used. */
export type RowFault =
  | AmountFault
  | "no-time"
  | "not-a-time"
  | "too-many-cells"
  | "broken-quote"
  | "no-service";

/** A row that is understood. */
export interface Charge {
  readonly line: number;
  /** Microseconds since 1970 in UTC. */
  readonly micros: number;
  readonly precision: Precision;
  /** Whether its time names its zone. */
  readonly isZoned: boolean;
  readonly nanos: bigint;
  /** The code of its service; empty if the file does not say. */
  readonly service: string;
}

/** What a row of the file is. */
export type RowReading =
  | { readonly kind: "charge"; readonly charge: Charge }
  | { readonly kind: "fault"; readonly fault: RowFault; readonly text: string }
  | { readonly kind: "other-company"; readonly name: string }
  | { readonly kind: "other-service"; readonly name: string };

/** Understands rows by a format; those about others are told apart from those that cannot be read. */
export function rowReader(
  format: Format,
  width: number,
  subject: Subject,
): (record: FileRecord) => RowReading {
  const aboutOthers = othersReader(format, subject);
  const chargeOf = chargeReader(format, subject);
  return (record) => brokenRow(record, width) ?? aboutOthers(record) ?? chargeOf(record);
}

/** A row whose cells cannot be trusted to stand in their columns. */
function brokenRow({ cells, hasBrokenQuote }: FileRecord, width: number): RowReading | undefined {
  const isWider = cells.length > width && cells.slice(width).some((cell) => cell.trim() !== "");
  if (!hasBrokenQuote && !isWider) return undefined;
  return fault(hasBrokenQuote ? "broken-quote" : "too-many-cells", cells.join(" ").slice(0, 80));
}

function othersReader(format: Format, subject: Subject) {
  const [company, service] = [cellOf(format, "company"), cellOf(format, "service")];
  const isOurs = remembered((text) => isOneOf(text, subject.companyNames));
  const isOneOfOurs = remembered((text) => serviceCodeOf(text, subject.serviceCodes) !== undefined);
  return (record: FileRecord): RowReading | undefined => {
    const companyName = company?.(record);
    if (companyName !== undefined && !isOurs(companyName))
      return { kind: "other-company", name: companyName };
    const serviceName = service?.(record);
    if (serviceName && !isOneOfOurs(serviceName)) return { kind: "other-service", name: serviceName };
    return serviceName === "" ? fault("no-service") : undefined;
  };
}

function chargeReader(format: Format, subject: Subject) {
  const [time, amount] = [cellOf(format, "time"), cellOf(format, "amount")];
  const [service, currency] = [cellOf(format, "service"), cellOf(format, "currency")];
  const toUtc = zoneClock(format.zone);
  const momentOf = remembered((text) => readMoment(text, format.dateForm));
  const codeOf = remembered((text) => serviceCodeOf(text, subject.serviceCodes));

  // A day or a month is the name of a stretch of time, not a moment by some clock.
  const inUtc = ({ micros, precision, isZoned }: Moment) =>
    isZoned || precision !== "instant" ? micros : toUtc(micros);

  return (record: FileRecord): RowReading => {
    const [timeText, amountText] = [time?.(record) ?? "", amount?.(record) ?? ""];
    const moment = momentOf(timeText);
    if (!moment) return timeText === "" ? fault("no-time") : fault("not-a-time", timeText);
    const nanos = readAmount(amountText, format.decimalMark);
    if (typeof nanos !== "bigint") return fault(nanos, amountText);
    const currencyText = currency?.(record) ?? "";
    if (!DOLLARS.test(currencyText)) return fault("other-currency", currencyText);
    const { precision, isZoned } = moment;
    const serviceCode = (service && codeOf(service(record))) ?? "";
    return {
      kind: "charge",
      charge: { line: record.line, micros: inUtc(moment), precision, isZoned, nanos, service: serviceCode },
    };
  };
}

const DOLLARS = /^(USD|US\$|\$)?$/i;

function cellOf({ roles }: Format, role: Role): ((record: FileRecord) => string) | undefined {
  const place = roles.indexOf(role);
  return place < 0 ? undefined : ({ cells }) => cells[place]?.trim() ?? "";
}

function fault(which: RowFault, text = ""): RowReading {
  return { kind: "fault", fault: which, text };
}

/** So many answers are kept: the columns of a file repeat themselves. */
const KEPT = 50_000;

function remembered<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (known.has(text)) return known.get(text) as T;
    const answer = work(text);
    if (known.size < KEPT) known.set(text, answer);
    return answer;
  };
}
