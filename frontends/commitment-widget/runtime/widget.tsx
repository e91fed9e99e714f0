import { useEffect, useMemo, useSyncExternalStore } from "react";
import type { CommitmentWidgetElement, View } from "../element";
import { Boundary } from "./boundary";
import { BROKEN, misuseProblem, type Problem } from "./data/problem";
import { type CommitmentRead, readOf } from "./data/source";
import { formatsOf } from "./formats/formats-of";
import { tell } from "./links";
import { commitmentOf } from "./model";
import { Misuse, type Options, readOptions } from "./options";
import { Badge } from "./views/badge";
import { Card } from "./views/card";
import { Table } from "./views/table";
import { Trouble } from "./views/trouble";
import { Waiting } from "./views/waiting";
import { ShownContext } from "./widget-context";

const VIEWS = { badge: Badge, card: Card, table: Table };

interface WidgetProps {
  readonly element: CommitmentWidgetElement;
  readonly origin: string;
}

/** What an element shows, by its attributes and properties as they are now. */
export function Widget({ element, origin }: WidgetProps) {
  const options = attempt(() => readOptions(element, origin));
  if (options instanceof Misuse) {
    const view = element.getAttribute("view") === "badge" ? "badge" : "card";
    return (
      <Failed element={element} problem={misuseProblem(options.message)} view={view} onRetry={nothing} />
    );
  }
  const read = readOf(options, element);
  return (
    <Boundary
      key={JSON.stringify(options)}
      fallback={(again) => <Failed element={element} problem={BROKEN} view={options.view} onRetry={again} />}
    >
      <Answered {...{ element, options, read }} />
    </Boundary>
  );
}

interface AnsweredProps {
  readonly element: CommitmentWidgetElement;
  readonly options: Options;
  readonly read: CommitmentRead;
}

function Answered({ element, options, read }: AnsweredProps) {
  const { answer, problem } = useSyncExternalStore(read.subscribe, read.snapshot);
  const commitment = useMemo(() => answer && commitmentOf(answer), [answer]);
  const shown = useMemo(
    () =>
      commitment && { element, options, commitment, formats: formatsOf(options.locale, commitment.currency) },
    [element, options, commitment],
  );
  const isReady = shown !== undefined;
  const { companyId, commitmentId } = options;
  useEffect(() => {
    if (isReady) tell(element, "commitment:ready", { companyId, commitmentId });
  }, [isReady, element, companyId, commitmentId]);
  // What was read before stays on screen, so nothing is wrong with it for the page.
  useTold(element, isReady ? undefined : problem);
  if (shown) {
    const View = VIEWS[options.view];
    return (
      <ShownContext value={shown}>
        <View />
      </ShownContext>
    );
  }
  if (problem) return <Trouble problem={problem} view={options.view} onRetry={read.retry} />;
  return <Waiting />;
}

interface FailedProps {
  readonly element: CommitmentWidgetElement;
  readonly problem: Problem;
  readonly view: View;
  readonly onRetry: () => void;
}

function Failed({ element, problem, view, onRetry }: FailedProps) {
  useTold(element, problem);
  return <Trouble problem={problem} view={view} onRetry={onRetry} />;
}

/** Tells the page of a problem once, however often it is met in a row. */
function useTold(element: CommitmentWidgetElement, problem: Problem | undefined): void {
  const { code, message, retryable = false, requestId } = problem ?? {};
  useEffect(() => {
    if (code === undefined || message === undefined) return;
    tell(element, "commitment:error", { code, message, retryable, requestId });
  }, [element, code, message, retryable, requestId]);
}

function attempt(make: () => Options): Options | Misuse {
  try {
    return make();
  } catch (error) {
    if (error instanceof Misuse) return error;
    throw error;
  }
}

const nothing = () => {};
