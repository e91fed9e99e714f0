import type { Period } from "@portal/contracts/common/v1/period_pb";
import { type Instant, isMidnight, microsOf, nanosOf, roundedEstimate } from "@portal/ui";
import type { Formats } from "./formats";

const NANOS_PER_UNIT = 1_000_000_000n;
/** What estimates are rounded to, in nano-units. */
const STEP = 10n * NANOS_PER_UNIT;
const CENT = NANOS_PER_UNIT / 100n;
/** More than the error of a fraction as a double, far less than one simulated path is worth. */
const EPSILON = 1e-9;

/** Writes in a language, by what the browser knows of it. */
export function intlFormats(locale: string, currency: string): Formats {
  const amounts = amountsIn(locale, currency);
  const moments = momentsIn(locale);
  const number = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: "percent", roundingMode: "floor" });
  return {
    ...amounts,
    ...moments,
    count: (count) => number.format(count),
    // Rounded down, as the borders of the words are whole per cents; a forecast is never certain.
    chance(probability) {
      if (probability > 0.99 + EPSILON) return `> ${percent.format(0.99)}`;
      return probability < 0.01 - EPSILON
        ? `< ${percent.format(0.01)}`
        : percent.format(probability + EPSILON);
    },
  };
}

type AmountNames = "money" | "moneyUp" | "owed" | "estimate" | "range";

function amountsIn(locale: string, currency: string): Pick<Formats, AmountNames> {
  const style = {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
    signDisplay: "negative",
  } as const;
  const half = new Intl.NumberFormat(locale, { ...style, roundingMode: "halfEven" });
  const up = new Intl.NumberFormat(locale, { ...style, roundingMode: "ceil" });
  const whole = new Intl.NumberFormat(locale, { ...style, maximumFractionDigits: 0 });
  const money = (nanos: bigint) => half.format(decimal(nanos));
  const tens = (nanos: bigint) => whole.format(decimal(roundedEstimate(nanos)));
  return {
    money,
    moneyUp: (nanos) => up.format(decimal(nanos)),
    owed: (nanos) => (nanos > 0n && nanos <= CENT / 2n ? `< ${money(CENT)}` : money(nanos)),
    estimate(nanos, exact = nanos) {
      if (roundedEstimate(nanos) !== 0n) return `≈\u00a0${tens(nanos)}`;
      return exact > 0n ? `< ${tens(STEP)}` : tens(0n);
    },
    range(range, owed) {
      const end = (nanos: bigint) => (roundedEstimate(nanos) < owed ? money(owed) : tens(nanos));
      const [low, high] = [end(nanosOf(range?.low)), end(nanosOf(range?.high))];
      return low === high ? high : `${low} – ${high}`;
    },
  };
}

/** The exact decimal text, of which Intl formats every digit; a number would be rounded to 53 bits. */
function decimal(nanos: bigint): `${number}` {
  const size = nanos < 0n ? -nanos : nanos;
  const fraction = `${size % NANOS_PER_UNIT}`.padStart(9, "0");
  return `${nanos < 0n ? "-" : ""}${size / NANOS_PER_UNIT}.${fraction}` as `${number}`;
}

function momentsIn(locale: string): Pick<Formats, "period" | "end" | "start" | "month"> {
  const date = { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" } as const;
  const days = new Intl.DateTimeFormat(locale, date);
  const exact = new Intl.DateTimeFormat(locale, {
    ...date,
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
  });
  const months = new Intl.DateTimeFormat(locale, { month: "short", year: "numeric", timeZone: "UTC" });
  const start = (when: Instant | undefined) => {
    if (when === undefined) return "";
    return (isMidnight(when) ? days : exact).format(milliseconds(when));
  };
  return {
    start,
    end: (when) => (when !== undefined && isMidnight(when) ? days.format(lastDay(when)) : start(when)),
    month: (when) => months.format(milliseconds(when)),
    period({ start: from, end: to } = {} as Period) {
      if (!from || !to) return "";
      const isOfDays = isMidnight(from) && isMidnight(to);
      return isOfDays
        ? days.formatRange(milliseconds(from), lastDay(to))
        : exact.formatRange(milliseconds(from), milliseconds(to));
    },
  };
}

const milliseconds = (when: Instant): number => Number(microsOf(when) / 1000n);

/** The day before a midnight. */
const lastDay = (when: Instant): number => milliseconds(when) - 1;
