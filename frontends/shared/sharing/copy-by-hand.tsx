import { Button, styled, useDismiss } from "@portal/ui";
import { useEffect, useId, useRef } from "react";
import type { Opened } from "./opened";
import { Sheet } from "./sheet";
import { texts } from "./texts";

interface CopyByHandProps extends Opened {
  readonly text: string;
}

/** The text to copy, selected: for a browser that does not let a page write to the clipboard. */
export function CopyByHand({ text, ...opened }: CopyByHandProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  useDismiss(opened.box, opened.close);
  useEffect(() => field.current?.select(), []);
  return (
    <Sheet role="group" aria-label={texts.share.menu}>
      <Content>
        <p id={id}>{texts.share.byHand}</p>
        <textarea
          ref={field}
          readOnly
          rows={4}
          value={text}
          aria-label={texts.share.text}
          aria-describedby={id}
        />
        <Button onClick={() => opened.close(true)}>{texts.share.close}</Button>
      </Content>
    </Sheet>
  );
}

const Content = styled("div")({
  display: "grid",
  gap: 8,
  padding: 16,
  width: 304,
  maxWidth: "100%",
  justifyItems: "start",
  "& textarea": {
    font: "inherit",
    color: "var(--ink)",
    background: "var(--bg)",
    border: "1px solid var(--line-strong)",
    borderRadius: 4,
    padding: "4px 8px",
    width: "100%",
    resize: "vertical",
  },
});
