import { Button, formatCount, formatMoney, styled, useDismiss } from "@portal/ui";
import { useEffect } from "react";
import type { Export } from "./exports";
import type { Opened } from "./opened";
import { Sheet } from "./sheet";
import { texts } from "./texts";
import { type ExportState, type Moments, useExport } from "./use-export";

interface ExportPanelProps extends Opened {
  readonly asked: Export;
  readonly moments: Moments;
}

/** An export on its way, and how it ended. */
export function ExportPanel({ asked, moments, ...opened }: ExportPanelProps) {
  const { state, retry } = useExport(asked, moments);
  const isRunning = state.kind === "running";
  const { setBusy, close, focusButton } = opened;
  useEffect(() => setBusy(isRunning), [isRunning, setBusy]);
  useDismiss(opened.box, opened.close, !isRunning);
  const again = () => {
    focusButton();
    retry();
  };
  return (
    <Sheet role="group" aria-label={texts.export.panel}>
      <Content>
        <About state={state} />
        <div className="buttons">
          {state.kind === "failed" ? (
            <Button variant="primary" onClick={again}>
              {texts.export.retry}
            </Button>
          ) : null}
          <Button onClick={() => close(true)}>{isRunning ? texts.export.cancel : texts.export.close}</Button>
        </div>
      </Content>
    </Sheet>
  );
}

function About({ state }: { state: ExportState }) {
  if (state.kind === "running") return <Progress rows={state.rows} allRows={state.allRows} />;
  if (state.kind === "failed") {
    return (
      <>
        <p>
          <b>{state.title}</b>
        </p>
        <p>{state.message}</p>
        {state.requestId === undefined ? null : (
          <p className="quiet">{texts.export.request(state.requestId)}</p>
        )}
      </>
    );
  }
  const { file, proof } = state;
  return (
    <>
      <p>{texts.export.saved(file)}</p>
      {proof ? <p className="quiet">{texts.export.proof(proof.rows, formatMoney(proof.cost))}</p> : null}
    </>
  );
}

interface ProgressProps {
  readonly rows: number | undefined;
  readonly allRows: number | undefined;
}

function Progress({ rows, allRows }: ProgressProps) {
  if (rows === undefined || allRows === undefined) return <p>{texts.export.preparing}</p>;
  return (
    <>
      <p>{texts.export.progress(formatCount(rows), formatCount(allRows))}</p>
      <progress aria-label={texts.export.panel} value={rows} max={Math.max(allRows, rows, 1)} />
      <p className="quiet">{texts.export.stay}</p>
    </>
  );
}

const Content = styled("div")({
  display: "grid",
  gap: 8,
  padding: 16,
  width: 304,
  maxWidth: "100%",
  "& p": { overflowWrap: "anywhere" },
  "& .quiet": { color: "var(--ink-2)", fontSize: "0.75rem", lineHeight: "16px" },
  "& .buttons": { display: "flex", flexWrap: "wrap", gap: 8, marginTop: 4 },
  "& progress": { width: "100%", height: 8, accentColor: "var(--accent)" },
});
