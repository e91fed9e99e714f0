export { aligned, IN_ORDER } from "./aligned";
export { Button } from "./button";
export {
  addMonths,
  dayOf,
  type Instant,
  instantOf,
  isMidnight,
  MICROS_PER_DAY,
  microsOf,
  midnightOf,
  timeOfDay,
} from "./calendar";
export {
  formatClock,
  formatDay,
  formatEnd,
  formatEvery,
  formatInstant,
  formatPeriod,
  formatPeriodShort,
  formatStart,
  monthName,
} from "./dates";
export { Estimate } from "./estimate";
export {
  apportion,
  chanceNumber,
  type EstimateRange,
  formatChance,
  formatEstimate,
  formatEstimateRange,
  RANGE_LABEL,
  roundedEstimate,
  shownOwed,
} from "./estimates";
export { Figure, Figures } from "./figures";
export { Footnotes } from "./footnotes";
export { Glyph } from "./glyph";
export { Kbd } from "./kbd";
export { type Amount, formatMoney, formatMoneyUp, formatOwed, formatSigned, nanosOf } from "./money";
export { Notice } from "./notice";
export { OwedBar } from "./owed-bar";
export { Page } from "./page";
export { type Crumb, PageHeader } from "./page-header";
export { Pager } from "./pager";
export { EmptyPanel, ErrorPanel, NotFoundPanel } from "./panels";
export { Pending } from "./pending";
export { type Phrase, Phrases, plain, strong, textOf } from "./phrases";
export { RangeText } from "./range-text";
export { Section } from "./section";
export { SectionHeading } from "./section-heading";
export { Lead, Sentence } from "./sentence";
export { ShowMore } from "./show-more";
export { PageSkeleton, Skeleton } from "./skeleton";
export { SortLabel } from "./sort-label";
export {
  type CheckinStatus,
  chanceOf,
  commitmentStatus,
  nextCheckin,
  type Prospect,
  STATUS_ORDER,
  type Status,
  statusOf,
  statusWord,
} from "./status";
export { StepButton } from "./step-button";
export type { Style } from "./style-rules";
export { styled } from "./styled";
export { Table, TableBody, TableCell, TableContainer, TableFooter, TableHead, TableRow } from "./table";
export { PHONE } from "./tokens";
export { useDismiss } from "./use-dismiss";
export { useIsPhone } from "./use-is-phone";
export { useWidth } from "./use-width";
export { statusColour, VerdictMark } from "./verdict-mark";
export { Was } from "./was";
export { capitalised, countWord, formatCount, listOf, plural } from "./words";
