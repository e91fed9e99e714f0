import { type ReactNode, useState } from "react";
import { Button } from "./button";
import { Lead, Sentence } from "./sentence";
import { styled } from "./styled";
import { texts } from "./texts";

interface ErrorPanelProps {
  /** What happened, as a sentence. */
  readonly title: string;
  /** What to do about it. */
  readonly message: string;
  /** What whoever runs the service can find the failure by. */
  readonly requestId?: string | undefined;
  readonly onRetry?: (() => void) | undefined;
}

/** What failed, what to do, and the id to quote. */
export function ErrorPanel({ title, message, requestId, onRetry }: ErrorPanelProps) {
  return (
    <div role="alert">
      <Sentence as="h2">{title}</Sentence>
      <Lead>{message}</Lead>
      <Actions>
        {onRetry ? (
          <Button variant="primary" onClick={onRetry}>
            {texts.panels.tryAgain}
          </Button>
        ) : null}
        {requestId ? <RequestId value={requestId} /> : null}
      </Actions>
    </div>
  );
}

function RequestId({ value }: { value: string }) {
  const [isCopied, setCopied] = useState(false);
  const copy = () => navigator.clipboard.writeText(value).then(() => setCopied(true));
  return (
    <>
      <Button onClick={() => void copy()}>{isCopied ? texts.panels.copied : texts.panels.copyId}</Button>
      <code>{value}</code>
    </>
  );
}

interface PanelProps {
  readonly title: string;
  /** Why, and what to do next. */
  readonly children?: ReactNode;
}

/** There is nothing to show, and what to do about it. */
export function EmptyPanel({ title, children }: PanelProps) {
  return (
    <div>
      <Sentence as="h2">{title}</Sentence>
      {children ? <Lead as="div">{children}</Lead> : null}
    </div>
  );
}

interface NotFoundPanelProps {
  /** What was looked for: 'company "acme"'. */
  readonly what: string;
  /** Where to go instead. */
  readonly children?: ReactNode;
}

/** The address names something that is not there. */
export function NotFoundPanel({ what, children }: NotFoundPanelProps) {
  return (
    <div role="alert">
      <Sentence as="h1" id="page-title" tabIndex={-1}>
        {texts.panels.notFound(what)}
      </Sentence>
      {children ? <Lead as="div">{children}</Lead> : null}
    </div>
  );
}

const Actions = styled("div")({
  display: "flex",
  flexWrap: "wrap",
  alignItems: "center",
  gap: 8,
  marginTop: 16,
  "& code": { fontSize: "0.75rem", color: "var(--ink-2)", overflowWrap: "anywhere" },
});
