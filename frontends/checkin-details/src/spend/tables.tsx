import {
  formatDay,
  formatEnd,
  formatEstimate,
  formatMoney,
  PHONE,
  RANGE_LABEL,
  ShowMore,
  styled,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
} from "@portal/ui";
import { type ReactNode, useState } from "react";
import { formatBound } from "../model/estimate";
import { spend as spendTexts } from "../texts/spend";
import type { FanStep } from "./fan";
import type { SpendDay } from "./series";

const { days, fan } = spendTexts;

/** The picture of the spend as a table: each day with a row, and the total up to it. */
export function SpendTable({ series }: { readonly series: readonly SpendDay[] }) {
  if (series.length === 0) return <p>{days.none}</p>;
  return (
    <MomentTable
      name={days.name}
      heads={[days.day, days.spent, days.total]}
      moments={series}
      noun={days.noun}
      row={({ day, cost, total }) => (
        <Row key={String(day)} name={formatDay(day)} amounts={[formatMoney(cost), formatMoney(total)]} />
      )}
    />
  );
}

interface FanTableProps {
  readonly steps: readonly FanStep[];
  /** What the page says is expected at the end, in nanos. */
  readonly expected: bigint | undefined;
}

/** The forecast of the picture as a table; facts and estimates each have their own. */
export function FanTable({ steps, expected }: FanTableProps) {
  const last = steps.at(-1);
  return (
    <Below>
      <MomentTable
        name={fan.name}
        heads={[fan.until, fan.expected, RANGE_LABEL]}
        // The first is where the facts end.
        moments={steps.slice(1)}
        noun={fan.noun}
        row={(step) => {
          const shown = step === last && expected !== undefined ? expected : step.expected;
          return (
            <Row
              key={String(step.at)}
              name={formatEnd(step.at)}
              amounts={[formatEstimate(shown, step.expected), rangeText(step)]}
            />
          );
        }}
      />
    </Below>
  );
}

/** Rows of a long period come in steps of this many. */
const STEP = 60;

interface MomentTableProps<Moment> {
  readonly name: string;
  readonly heads: readonly [string, string, string];
  readonly moments: readonly Moment[];
  readonly noun: string;
  readonly row: (moment: Moment) => ReactNode;
}

function MomentTable<Moment>({
  name,
  heads: [moment, ...amounts],
  moments,
  noun,
  row,
}: MomentTableProps<Moment>) {
  const [count, setCount] = useState(STEP);
  const shown = moments.slice(0, count);
  return (
    <>
      <TableContainer>
        <Table aria-label={name}>
          <TableHead>
            <TableRow>
              <TableCell>{moment}</TableCell>
              {amounts.map((amount) => (
                <TableCell key={amount} align="right">
                  {amount}
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>{shown.map(row)}</TableBody>
        </Table>
      </TableContainer>
      <ShowMore
        shown={shown.length}
        total={moments.length}
        noun={noun}
        onMore={() => setCount(count + STEP)}
      />
    </>
  );
}

function Row({ name, amounts }: { readonly name: string; readonly amounts: readonly [string, string] }) {
  const [first, second] = amounts;
  return (
    <TableRow>
      <TableCell component="th" scope="row">
        {name}
      </TableCell>
      <TableCell align="right">{first}</TableCell>
      <TableCell align="right">{second}</TableCell>
    </TableRow>
  );
}

function rangeText({ low, high }: FanStep): string {
  const [from, to] = [formatBound(low), formatBound(high)];
  return from === to ? to : fan.range(from, to);
}

const Below = styled("div")({
  marginTop: 24,
  "& tbody th": { fontWeight: 400 },
  // A range wraps there, so that the table never has to be scrolled sideways.
  [PHONE]: { "& th, & td": { paddingInline: 6, whiteSpace: "normal" } },
});
