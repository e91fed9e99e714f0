import { Button, formatPeriod, Lead, Notice, PHONE, Sentence, styled } from "@portal/ui";
import { type ChangeEvent, useEffect, useEffectEvent, useId, useRef, useState } from "react";
import type { Scope } from "../matching/scope";
import { texts } from "../texts";

interface ChooseFileProps {
  /** What the file is compared with, in words. */
  readonly subject: string;
  readonly scope: Scope;
  readonly onChoose: (content: Blob, name: string) => void;
  /** The file that was compared here before the page was loaded anew. */
  readonly lostFile: string | undefined;
  /** A file is being dragged over the page. */
  readonly isOver: boolean;
}

const ACCEPTED = ".csv,.tsv,.txt,.tab,text/csv,text/tab-separated-values,text/plain";

/** Takes a file that is dropped or chosen, or rows that are pasted. */
export function ChooseFile({ subject, scope, onChoose, lostFile, isOver }: ChooseFileProps) {
  const words = texts.file.choose;
  const [isPasting, setPasting] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const takeFirst = (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (file) onChoose(file, file.name);
  };
  const takeText = (text: string) => onChoose(new Blob([text]), words.pastedName);
  usePastedRows(takeText, takeFirst);
  return (
    <>
      <Sentence>{words.sentence(subject)}</Sentence>
      <Lead>{words.lead}</Lead>
      {lostFile === undefined ? null : <Notice>{words.again(lostFile)}</Notice>}
      <DropZone data-over={isOver}>
        <p className="drop">{words.drop}</p>
        <p className="or">{words.or}</p>
        <div className="ways">
          <Button variant="primary" onClick={() => input.current?.click()}>
            {words.button}
          </Button>
          <Button aria-expanded={isPasting} onClick={() => setPasting(!isPasting)}>
            {words.paste}
          </Button>
        </div>
        <input
          ref={input}
          type="file"
          accept={ACCEPTED}
          hidden
          aria-label={words.button}
          onChange={(event: ChangeEvent<HTMLInputElement>) => takeFirst(event.target.files)}
        />
      </DropZone>
      {isPasting ? <PasteBox onPaste={takeText} /> : null}
      <Hints>
        <li>{words.needs}</li>
        <li>{words.period(formatPeriod(scope.period))}</li>
      </Hints>
    </>
  );
}

/** Takes what is pasted anywhere on the page, but where someone types. */
function usePastedRows(onText: (text: string) => void, onFiles: (files: FileList | undefined) => void): void {
  const take = useEffectEvent((event: ClipboardEvent) => {
    if (event.target instanceof Element && event.target.closest("input, textarea, select")) return;
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (text.includes("\n")) onText(text);
    else onFiles(event.clipboardData?.files);
  });
  useEffect(() => {
    const listen = (event: ClipboardEvent) => take(event);
    document.addEventListener("paste", listen);
    return () => document.removeEventListener("paste", listen);
  }, []);
}

function PasteBox({ onPaste }: { readonly onPaste: (text: string) => void }) {
  const words = texts.file.choose;
  const id = useId();
  const [text, setText] = useState("");
  return (
    <Pasted>
      <label htmlFor={id}>{words.pasteLabel}</label>
      <textarea
        id={id}
        rows={6}
        spellCheck={false}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <Button disabled={text.trim() === ""} onClick={() => onPaste(text)}>
        {words.pasteButton}
      </Button>
    </Pasted>
  );
}

const DropZone = styled("div")({
  marginTop: 24,
  padding: "40px 24px",
  border: "1px dashed var(--line-strong)",
  borderRadius: 4,
  textAlign: "center",
  "&[data-over=true]": { borderColor: "var(--accent)", background: "var(--accent-soft)" },
  "& .drop": { fontSize: "1rem", lineHeight: "24px", fontWeight: 600 },
  "& .or": { color: "var(--ink-2)", margin: "4px 0 12px" },
  "& .ways": { display: "flex", flexWrap: "wrap", gap: 8, justifyContent: "center" },
  [PHONE]: { padding: "24px 16px" },
});

const Pasted = styled("div")({
  marginTop: 16,
  display: "grid",
  gap: 8,
  justifyItems: "start",
  "& label": { color: "var(--ink-2)" },
  "& textarea": {
    font: "0.75rem/16px ui-monospace, monospace",
    width: "100%",
    padding: 8,
    color: "var(--ink)",
    background: "var(--bg)",
    border: "1px solid var(--line-strong)",
    borderRadius: 4,
    resize: "vertical",
  },
});

const Hints = styled("ul")({
  listStyle: "none",
  marginTop: 24,
  display: "grid",
  gap: 4,
  maxWidth: 960,
  color: "var(--ink-2)",
  textWrap: "pretty",
});
