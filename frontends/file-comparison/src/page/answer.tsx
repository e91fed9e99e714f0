import { BillingService } from "@portal/contracts/billing/v1/billing_service_pb";
import { announce, problemOf, type Route, useRead } from "@portal/platform";
import { ErrorPanel, Lead, Notice, Phrases, Sentence, styled } from "@portal/ui";
import { useEffect, useMemo } from "react";
import { compare } from "../matching/compare";
import { resultsOf } from "../matching/results";
import type { Scope } from "../matching/scope";
import { ourCells, tellsServices, yourCells } from "../matching/sides";
import type { FileReading } from "../reading/outcome";
import { texts } from "../texts";
import { leadPhrases, sentenceText } from "./answer-words";
import { BadRows } from "./bad-rows";
import { ComparisonFigures } from "./comparison-figures";
import { DifferingDays } from "./differing-days";
import { noticesOf } from "./notices";
import { ResultsTable } from "./results-table";
import { useDayRows } from "./use-day-rows";
import type { FinishedReading } from "./use-file-reading";

interface AnswerProps {
  readonly scope: Scope;
  readonly route: Route;
  readonly fileName: string;
  readonly reading: FileReading;
  readonly rowsOfFile: FinishedReading["rows"];
}

/** Whether the file agrees, where it does not, and what that does to the results. */
export function Answer(props: AnswerProps) {
  const { scope } = props;
  const { companyId, services, period } = scope;
  const [only] = services;
  const { data, error, refetch } = useRead(BillingService.method.getSpend, {
    companyId,
    serviceCode: services.length === 1 && only !== undefined ? only : "",
    period,
  });
  if (data) return <Compared {...props} spend={data} />;
  if (!error) return <Waiting role="status">{texts.file.progress.ours}</Waiting>;
  const { message, requestId } = problemOf(error);
  return (
    <ErrorPanel title={texts.answer.failed.title} message={message} requestId={requestId} onRetry={refetch} />
  );
}

const Waiting = styled("p")({ marginTop: 16, color: "var(--ink-2)" });

type Spend = Parameters<typeof ourCells>[0];

function Compared(props: AnswerProps & { readonly spend: Spend }) {
  const { scope, route, fileName, reading, rowsOfFile, spend } = props;
  const isByService = tellsServices(reading, scope);
  const comparison = useMemo(
    () => compare(ourCells(spend, scope, isByService), yourCells(reading, scope), reading.shape, scope.span),
    [spend, scope, isByService, reading],
  );
  const results = useMemo(
    () => resultsOf(scope.checkins, comparison, reading.periodSums, isByService),
    [scope, comparison, reading, isByService],
  );
  const dayRows = useDayRows(scope, reading, rowsOfFile, comparison.differing);
  const facts = { scope, reading, comparison, results, isByService };
  const sentence = sentenceText(facts);
  useEffect(() => announce(sentence), [sentence]);
  const hasDifferences = comparison.differing.length > 0;
  return (
    <>
      <Sentence>{sentence}</Sentence>
      <Lead>
        <Phrases phrases={leadPhrases(facts)} />
      </Lead>
      {noticesOf(facts).map((notice) => (
        <Notice key={notice}>{notice}</Notice>
      ))}
      <ComparisonFigures {...facts} fileName={fileName} dayRows={dayRows} />
      {hasDifferences ? <DifferingDays {...facts} route={route} dayRows={dayRows} /> : null}
      {isByService ? (
        <ResultsTable results={results} isOneCommitment={scope.commitment !== undefined} />
      ) : null}
      {reading.badCount > 0 ? <BadRows rows={reading.badRows} count={reading.badCount} /> : null}
    </>
  );
}
