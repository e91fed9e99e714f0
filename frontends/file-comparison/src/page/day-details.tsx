import {
  ErrorPanel,
  formatCount,
  formatInstant,
  formatMoney,
  ShowMore,
  styled,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
} from "@portal/ui";
import type { Pair } from "../matching/compare";
import type { OurRow, RowDifference } from "../matching/rows";
import type { FileReading } from "../reading/outcome";
import { texts } from "../texts";
import { PlainTable } from "./plain-table";
import type { DayRowsState } from "./use-day-rows";
import { useShownRows } from "./use-shown-rows";

interface DayDetailsProps {
  readonly pair: Pair;
  readonly rows: DayRowsState;
  readonly reading: FileReading;
  /** The day by its name. */
  readonly name: string;
  readonly onRetry: () => void;
}

/** The rows that make a day differ; where the file has only the sum, our rows that make up ours. */
export function DayDetails({ pair, rows, reading, name, onRetry }: DayDetailsProps) {
  const words = texts.answer.days.details;
  if (rows === undefined) return <p role="status">{words.reading}</p>;
  if (rows === "failed") return <ErrorPanel title={words.failed} message="" onRetry={onRetry} />;
  const label = texts.answer.days.open(name);
  if (reading.shape !== "rows") return <OurRows rows={rows.ours} label={label} />;
  const equal = pair.ourCount - rows.differences.filter(({ kind }) => kind !== "only-yours").length;
  return (
    <Details>
      <Differences differences={rows.differences} label={label} hasTimes={reading.hasTimes} />
      {equal > 0 ? <p>{words.equal(equal)}</p> : null}
    </Details>
  );
}

interface DifferencesProps {
  readonly differences: readonly RowDifference[];
  readonly label: string;
  readonly hasTimes: boolean;
}

function Differences({ differences, label, hasTimes }: DifferencesProps) {
  const words = texts.answer.days.details;
  const { shown, showMore } = useShownRows(differences);
  return (
    <>
      <PlainTable aria-label={label}>
        <TableHead>
          <TableRow>
            <TableCell>{words.kind}</TableCell>
            <TableCell className="wide">{words.time}</TableCell>
            <TableCell className="num">{words.ours}</TableCell>
            <TableCell className="num">{words.yours}</TableCell>
            <TableCell className="wide">{words.ourPlace}</TableCell>
            <TableCell className="num wide">{words.yourLine}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {shown.map((difference, index) => {
            const { ours, yours } = sidesOf(difference);
            const place = ours ? texts.answer.days.place(ours.fileName, ours.line.toString()) : "–";
            const line = yours ? formatCount(yours.line) : "–";
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: the order of the differences of a day stays
              <TableRow key={index}>
                <TableCell component="th" scope="row">
                  {words.kinds[difference.kind]}
                  <span className="narrow sub">{ours ? place : `${words.yourLine} ${line}`}</span>
                </TableCell>
                <TableCell className="wide">
                  {hasTimes || ours ? timeText((ours ?? yours)?.micros ?? 0) : "–"}
                </TableCell>
                <TableCell className="num">{ours ? formatMoney(ours.nanos) : "–"}</TableCell>
                <TableCell className="num">{yours ? formatMoney(yours.nanos) : "–"}</TableCell>
                <TableCell className="wide text">{place}</TableCell>
                <TableCell className="num wide">{line}</TableCell>
              </TableRow>
            );
          })}
        </TableBody>
      </PlainTable>
      <ShowMore shown={shown.length} total={differences.length} noun={words.noun} onMore={showMore} />
    </>
  );
}

/** Both sides of a difference, as far as it has them. */
export function sidesOf(difference: RowDifference) {
  return {
    ours: difference.kind === "only-yours" ? undefined : difference.ours,
    yours: difference.kind === "only-ours" ? undefined : difference.yours,
  };
}

function OurRows({ rows, label }: { readonly rows: readonly OurRow[]; readonly label: string }) {
  const words = texts.answer.days.details;
  const { shown, showMore } = useShownRows(rows);
  return (
    <Details>
      <p>{words.ourRows}</p>
      <PlainTable aria-label={label}>
        <TableHead>
          <TableRow>
            <TableCell>{words.time}</TableCell>
            <TableCell className="num">{words.ours}</TableCell>
            <TableCell>{words.ourPlace}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {shown.map((row) => (
            <TableRow key={`${row.fileName} ${row.line}`}>
              <TableCell component="th" scope="row">
                {timeText(row.micros)}
              </TableCell>
              <TableCell className="num">{formatMoney(row.nanos)}</TableCell>
              <TableCell className="text">
                {texts.answer.days.place(row.fileName, row.line.toString())}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </PlainTable>
      <ShowMore shown={shown.length} total={rows.length} noun={words.noun} onMore={showMore} />
    </Details>
  );
}

function timeText(micros: number): string {
  return formatInstant(BigInt(micros)).replace(/ UTC$/, "");
}

const Details = styled("div")({
  paddingInlineStart: 16,
  borderInlineStart: "2px solid var(--line)",
  "& p": { color: "var(--ink-2)", marginBlock: 4 },
});
