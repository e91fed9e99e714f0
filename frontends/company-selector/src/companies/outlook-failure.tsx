import { problemOf } from "@portal/platform";
import { Button, Notice } from "@portal/ui";

interface OutlookFailureProps {
  readonly error: unknown;
  readonly onRetry: () => void;
}

/** The estimates could not be read; nothing else on the page is wrong, so this is said quietly. */
export function OutlookFailure({ error, onRetry }: OutlookFailureProps) {
  const { requestId } = problemOf(error);
  return (
    <Notice role="status">
      The estimates could not be read. Everything on this page is complete without them.{" "}
      <Button onClick={onRetry}>Try again</Button>
      {requestId ? <> Request {requestId}</> : null}
    </Notice>
  );
}
