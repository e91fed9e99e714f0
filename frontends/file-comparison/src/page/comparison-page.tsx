import { Later, lazily, type Route, usePageTitle } from "@portal/platform";
import {
  Button,
  type Crumb,
  ErrorPanel,
  Footnotes,
  formatEnd,
  formatInstant,
  formatPeriodShort,
  PageHeader,
} from "@portal/ui";
import { useEffect, useMemo, useRef, useState } from "react";
import type { Scope } from "../matching/scope";
import type { Outcome, Question } from "../reading/outcome";
import { texts } from "../texts";
import type { OpenReading } from "../worker/open-reading";
import { ChooseFile } from "./choose-file";
import { ColumnsTable, type ColumnsTableProps } from "./columns-table";
import { Doubts } from "./doubts";
import { ReadingProgress } from "./reading-progress";
import { rememberedFile, rememberFile } from "./remembered-file";
import { useDroppedFile } from "./use-dropped-file";
import { type FileReadingState, useFileReading } from "./use-file-reading";
import { WrongFilePanel } from "./wrong-file";

/** Nobody needs it before a file is chosen. */
const ANSWER = lazily(texts.page.answer, () => import("./answer").then(({ Answer }) => Answer));

interface ComparisonPageProps {
  readonly scope: Scope;
  readonly crumbs: readonly Crumb[];
  readonly route: Route;
  readonly openReading: OpenReading;
}

/** Does a file agree with what was loaded: choose it, wait for it, see the answer. */
export function ComparisonPage({ scope, crumbs, route, openReading }: ComparisonPageProps) {
  const question = useMemo(() => questionOf(scope), [scope]);
  const reading = useFileReading(question, openReading);
  const { fileName, choose, forget } = reading;
  const isOver = useDroppedFile(choose);
  const [lostFile] = useState(rememberedFile);
  const subject = subjectOf(scope);
  usePageTitle(`${texts.page.title} · ${scope.commitment?.name ?? scope.companyName}`);
  useFollowedFile(fileName);
  return (
    <>
      <PageHeader
        title={texts.page.title}
        detail={texts.page.detail(subject, formatPeriodShort(scope.period))}
        crumbs={crumbs}
        actions={fileName === undefined ? null : <Button onClick={forget}>{texts.page.chooseAnother}</Button>}
      />
      {fileName === undefined ? (
        <ChooseFile {...{ subject, scope, lostFile, isOver }} onChoose={choose} />
      ) : (
        <ChosenFileView {...{ scope, route, fileName, reading }} />
      )}
      <Footnotes items={footnotes(scope)} />
    </>
  );
}

/** Remembers the name of the file, and keeps the focus on the page when what had it is gone. */
function useFollowedFile(fileName: string | undefined): void {
  const shown = useRef(fileName);
  useEffect(() => {
    if (shown.current === fileName) return;
    shown.current = fileName;
    rememberFile(fileName);
    document.getElementById("page-title")?.focus();
    // While the file is being read; where this fails, the answer itself asks again.
    if (fileName !== undefined) ANSWER.load().catch(() => undefined);
  }, [fileName]);
}

interface ChosenFileViewProps {
  readonly scope: Scope;
  readonly route: Route;
  readonly fileName: string;
  readonly reading: FileReadingState;
}

/** The file in whichever state its reading is; what was found before stays while it is read anew. */
function ChosenFileView({ scope, route, fileName, reading }: ChosenFileViewProps) {
  const { finished, isReading, hasFailed, progress, correct, forget } = reading;
  const outcome = finished?.outcome;
  const columns = outcome && columnsOf(outcome);
  return (
    <div aria-busy={isReading}>
      {isReading ? <ReadingProgress name={fileName} progress={progress} onCancel={forget} /> : null}
      {hasFailed ? (
        <ErrorPanel title={texts.file.failed.title(fileName)} message={texts.file.failed.message} />
      ) : null}
      {finished && outcome?.kind === "read" ? (
        <Later
          part={ANSWER}
          props={{ scope, route, fileName, reading: outcome.reading, rowsOfFile: finished.rows }}
          room={null}
        />
      ) : null}
      {outcome?.kind === "doubt" ? <Doubts doubts={outcome.doubts} onCorrect={correct} /> : null}
      {outcome?.kind === "wrong" ? <WrongFilePanel wrong={outcome.wrong} {...{ scope, fileName }} /> : null}
      {columns ? <ColumnsTable {...columns} onCorrect={correct} /> : null}
    </div>
  );
}

/** What was made of the columns, where they can be set right. */
function columnsOf(outcome: Outcome): Pick<ColumnsTableProps, "layout" | "reading"> | undefined {
  if (outcome.kind === "read") return { layout: outcome.reading.layout, reading: outcome.reading };
  const hasColumns =
    outcome.kind === "wrong" && "layout" in outcome.wrong && outcome.wrong.kind !== "only-header";
  return hasColumns ? { layout: outcome.wrong.layout, reading: undefined } : undefined;
}

/** What the page is about, in words: "S3 storage, check-in 3". */
function subjectOf({ commitment, companyName, checkinNumber }: Scope): string {
  if (!commitment) return texts.page.allCommitments(companyName);
  return checkinNumber === undefined ? commitment.name : texts.page.checkin(commitment.name, checkinNumber);
}

function questionOf({ companyId, companyName, services, span, checkins }: Scope): Question {
  return {
    subject: { companyNames: [companyId, companyName], serviceCodes: services },
    span,
    periods: checkins.map(({ service, counted }) => ({ service, ...(counted ?? { start: 0, end: 0 }) })),
  };
}

function footnotes({ asOfTime, dataThroughTime }: Scope): readonly string[] {
  const { notes } = texts.page;
  return [
    ...(asOfTime ? [notes.asOf(formatInstant(asOfTime))] : []),
    ...(dataThroughTime ? [notes.dataThrough(formatEnd(dataThroughTime))] : []),
    notes.exact,
    notes.periods,
    notes.surplus,
  ];
}
