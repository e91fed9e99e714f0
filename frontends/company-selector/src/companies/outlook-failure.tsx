import { problemOf } from "@portal/platform";
import { Button, Notice } from "@portal/ui";
import { texts } from "../texts";

interface OutlookFailureProps {
  readonly error: unknown;
  readonly onRetry: () => void;
}

/** The estimates could not be read; nothing else on the page is wrong, so this is said quietly. */
export function OutlookFailure({ error, onRetry }: OutlookFailureProps) {
  const { requestId } = problemOf(error);
  const { message, retry, request } = texts.companies.outlookFailure;
  return (
    <Notice role="status">
      {message} <Button onClick={onRetry}>{retry}</Button>
      {requestId ? ` ${request(requestId)}` : null}
    </Notice>
  );
}
