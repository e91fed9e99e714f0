import {
  formatMoney,
  formatOwed,
  formatPeriod,
  Section,
  SectionHeading,
  ShowMore,
  TableBody,
  TableCell,
  TableContainer,
  TableFooter,
  TableHead,
  TableRow,
  VerdictMark,
} from "@portal/ui";
import { type CheckinResults, changesResult, type Result } from "../matching/results";
import { texts } from "../texts";
import { PlainTable } from "./plain-table";
import { useShownRows } from "./use-shown-rows";

interface ResultsTableProps {
  readonly results: readonly CheckinResults[];
  /** The page is about one commitment, so that its name need not stand in each row. */
  readonly isOneCommitment: boolean;
}

/** How the check-ins that the differences touch come out by either side. */
export function ResultsTable({ results, isOneCommitment }: ResultsTableProps) {
  const words = texts.answer.results;
  const touched = results.filter(({ isTouched }) => isTouched);
  const { shown, showMore } = useShownRows(touched);
  if (touched.length === 0) return null;
  const together = (of: (each: CheckinResults) => bigint) =>
    touched.reduce((sum, each) => sum + of(each), 0n);
  const areAllJudged = touched.every(({ yours }) => yours !== undefined);
  return (
    <Section aria-labelledby="results-title">
      <SectionHeading id="results-title" title={words.title} />
      <TableContainer>
        <PlainTable aria-labelledby="results-title">
          <TableHead>
            <TableRow>
              <TableCell>{words.heads.checkin}</TableCell>
              {[words.heads.promised, words.heads.spentOurs, words.heads.spentYours].map((head) => (
                <TableCell key={head} className="num wide">
                  {head}
                </TableCell>
              ))}
              <TableCell className="wide">{words.heads.resultOurs}</TableCell>
              <TableCell className="wide">{words.heads.resultYours}</TableCell>
              <TableCell className="num">
                <span className="wide">{words.heads.shortOurs}</span>
                <span className="narrow">{words.short.ours}</span>
              </TableCell>
              <TableCell className="num">
                <span className="wide">{words.heads.shortYours}</span>
                <span className="narrow">{words.short.yours}</span>
              </TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {shown.map((each) => (
              <ResultRow
                key={`${each.checkin.commitmentId} ${each.checkin.number}`}
                results={each}
                isOneCommitment={isOneCommitment}
              />
            ))}
          </TableBody>
          <TableFooter>
            <TableRow>
              <TableCell>{words.together}</TableCell>
              <TableCell className="wide" colSpan={5} />
              <TableCell className="num">{formatOwed(together(({ ours }) => ours.shortfall))}</TableCell>
              <TableCell className="num">
                {areAllJudged ? formatOwed(together(({ yours }) => yours?.shortfall ?? 0n)) : "–"}
              </TableCell>
            </TableRow>
          </TableFooter>
        </PlainTable>
      </TableContainer>
      <ShowMore shown={shown.length} total={touched.length} noun={words.noun} onMore={showMore} />
    </Section>
  );
}

interface ResultRowProps {
  readonly results: CheckinResults;
  readonly isOneCommitment: boolean;
}

function ResultRow({ results, isOneCommitment }: ResultRowProps) {
  const words = texts.answer.results;
  const { checkin, ours, yours } = results;
  return (
    <TableRow>
      <TableCell component="th" scope="row">
        {words.checkin(checkin.number, formatPeriod(checkin.period))}
        {isOneCommitment ? null : <span className="sub">{checkin.commitmentName}</span>}
        <span className="narrow sub">
          {words.briefOurs} <VerdictMark status={ours.status} />
        </span>
        <span className="narrow sub">
          {words.briefYours} {yours ? <VerdictMark status={yours.status} /> : words.unknown}
        </span>
      </TableCell>
      <TableCell className="num wide">{formatMoney(checkin.amount)}</TableCell>
      <TableCell className="num wide">{formatMoney(ours.actual)}</TableCell>
      <TableCell className="num wide">{yours ? formatMoney(yours.actual) : "–"}</TableCell>
      <TableCell className="wide">
        <VerdictMark status={ours.status} />
      </TableCell>
      <TableCell className="wide" data-changed={changesResult(results)}>
        {yours ? <VerdictMark status={yours.status} /> : words.unknown}
      </TableCell>
      <TableCell className="num">{shortfallText(ours)}</TableCell>
      <TableCell className="num">{yours ? shortfallText(yours) : "–"}</TableCell>
    </TableRow>
  );
}

/** Only a closed check-in can owe anything. */
function shortfallText({ status, shortfall }: Result): string {
  return status === "missed" || status === "met" ? formatOwed(shortfall) : "–";
}
