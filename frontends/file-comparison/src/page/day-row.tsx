import { paths } from "@portal/platform";
import { formatInstant, formatMoney, formatSigned, styled, TableCell, TableRow } from "@portal/ui";
import { useId, useState } from "react";
import type { Pair } from "../matching/compare";
import type { RowDifference } from "../matching/rows";
import type { Scope } from "../matching/scope";
import type { FileReading } from "../reading/outcome";
import { texts } from "../texts";
import { DayDetails } from "./day-details";
import { checkinsOf, periodName, unitName } from "./facts";
import type { DayRowsState } from "./use-day-rows";

interface DayRowProps {
  readonly pair: Pair;
  readonly scope: Scope;
  readonly reading: FileReading;
  readonly hasServices: boolean;
  readonly rows: DayRowsState;
  /** Reads the rows, unless they are known. */
  readonly onOpen: () => void;
}

/** A day that differs, with its reason; it opens its rows. */
export function DayRow({ pair, scope, reading, hasServices, rows, onOpen }: DayRowProps) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const apart = pair.yours - pair.ours;
  const name = unitName(pair, reading.shape);
  const reason = reasonOf(pair, rows, reading);
  const toggle = () => {
    if (!isOpen && typeof rows !== "object") onOpen();
    setOpen(!isOpen);
  };
  return (
    <>
      <TableRow>
        <TableCell component="th" scope="row">
          <Opener
            type="button"
            aria-expanded={isOpen}
            aria-controls={isOpen ? id : undefined}
            onClick={toggle}
          >
            <Chevron />
            {name}
          </Opener>
          <span className="narrow sub">{hasServices ? `${pair.service} · ${reason}` : reason}</span>
        </TableCell>
        {hasServices ? (
          <TableCell className="wide text">
            <bdi>{pair.service}</bdi>
          </TableCell>
        ) : null}
        <TableCell className="num">{formatMoney(pair.ours)}</TableCell>
        <TableCell className="num">{formatMoney(pair.yours)}</TableCell>
        <TableCell className={apart < 0n ? "num minus" : "num"}>{formatSigned(apart)}</TableCell>
        <TableCell className="wide">{reason}</TableCell>
        <TableCell className="wide text quiet">{placeOf(rows)}</TableCell>
        <TableCell className="wide">
          <CheckinLinks pair={pair} scope={scope} />
        </TableCell>
      </TableRow>
      {isOpen ? (
        <TableRow id={id}>
          <TableCell colSpan={hasServices ? 8 : 7}>
            <DayDetails {...{ pair, rows, reading, name }} onRetry={onOpen} />
          </TableCell>
        </TableRow>
      ) : null}
    </>
  );
}

function CheckinLinks({ pair, scope }: { readonly pair: Pair; readonly scope: Scope }) {
  const words = texts.answer.days;
  return checkinsOf(pair, scope).map((checkin) => (
    <CheckinLink
      key={`${checkin.commitmentId} ${checkin.number}`}
      href={paths.checkin(scope.companyId, checkin.commitmentId, checkin.number)}
    >
      {scope.commitment
        ? words.checkin(checkin.number, periodName(checkin))
        : words.checkinOf(checkin.commitmentName, checkin.number, periodName(checkin))}
    </CheckinLink>
  ));
}

/** Why the sums differ, as far as it is known. */
function reasonOf(pair: Pair, rows: DayRowsState, { shape, hasTimes }: FileReading): string {
  const words = texts.answer.days;
  if (shape !== "rows") return pair.ourCount > 0 ? words.ourRows(pair.ourCount) : words.noRows;
  if (typeof rows !== "object") return words.unread;
  const [first, ...others] = rows.differences;
  if (first && others.length === 0) return oneReason(first, hasTimes);
  return (["amount", "only-ours", "only-yours"] as const)
    .map((kind) => ({ kind, count: rows.differences.filter((each) => each.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => texts.answer.kinds[kind](count))
    .join(", ");
}

function oneReason(difference: RowDifference, hasTimes: boolean): string {
  const words = texts.answer.days;
  switch (difference.kind) {
    case "only-ours":
      return words.onlyOurs(formatMoney(difference.ours.nanos));
    case "only-yours":
      return words.onlyYours(formatMoney(difference.yours.nanos));
    case "amount": {
      const time = formatInstant(BigInt(difference.ours.micros)).replace(/^.* (\S+) UTC$/, "$1");
      return hasTimes ? words.oneAmount(time) : words.oneAmountUntimed;
    }
  }
}

/** Where our row of a difference stands; of several, how many there are. */
function placeOf(rows: DayRowsState): string {
  const words = texts.answer.days;
  if (typeof rows !== "object" || rows.differences.length === 0) return "";
  const ours = rows.differences.flatMap((each) => (each.kind === "only-yours" ? [] : [each.ours]));
  const [first] = ours;
  if (!first) return words.none;
  return ours.length === 1 ? words.place(first.fileName, first.line.toString()) : words.several(ours.length);
}

function Chevron() {
  return (
    <svg width="8" height="8" viewBox="0 0 8 8" aria-hidden="true" focusable="false">
      <path d="M2 1l4 3-4 3" fill="none" stroke="currentColor" strokeWidth="1.6" />
    </svg>
  );
}

const Opener = styled("button")({
  font: "inherit",
  color: "var(--accent)",
  background: "none",
  border: 0,
  padding: "2px 0",
  // Larger than its line, so that it is easy to hit, without making the row higher.
  marginBlock: -2,
  minHeight: 24,
  display: "inline-flex",
  alignItems: "center",
  gap: 8,
  cursor: "pointer",
  whiteSpace: "nowrap",
  "&:hover": { textDecoration: "underline", textUnderlineOffset: 3 },
  "[dir=rtl] & svg": { scale: "-1 1" },
  "&[aria-expanded=true] svg": { rotate: "90deg" },
  "[dir=rtl] &[aria-expanded=true] svg": { rotate: "-90deg" },
});

const CheckinLink = styled("a")({ display: "block" });
