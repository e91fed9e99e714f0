import type { View } from "../../element";
import type { Problem } from "../data/problem";
import { texts } from "../texts";

interface TroubleProps {
  readonly problem: Problem;
  readonly view: View;
  readonly onRetry: () => void;
}

/** What went wrong and what to do, in place of the figures. */
export function Trouble({ problem, view, onRetry }: TroubleProps) {
  const { title, advice, retryable, requestId } = problem;
  const retry = retryable ? (
    <button type="button" part="retry" onClick={onRetry}>
      {texts.tryAgain}
    </button>
  ) : null;
  if (view === "badge") {
    return (
      <span className="frame" part="badge error" role="alert" title={advice}>
        <span className="name">{texts.badge.failed(title, advice)}</span>
        {retry}
      </span>
    );
  }
  // The room of figures is kept while they may still come.
  const style = retryable ? undefined : { minHeight: 0 };
  return (
    <div className="frame" part="error" role="alert" style={style}>
      <b>{title}</b>
      <p>{advice}</p>
      {requestId === undefined ? null : <p className="small">{texts.requestId(requestId)}</p>}
      {retry}
    </div>
  );
}
