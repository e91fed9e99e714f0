import { asOfInput, type Route, setParams } from "@portal/platform";
import {
  Button,
  formatStart,
  type Instant,
  instantOf,
  microsOf,
  PHONE,
  styled,
  useDismiss,
} from "@portal/ui";
import { useId, useRef, useState } from "react";
import { texts } from "../texts";
import { AsOfForm } from "./as-of-form";
import { Caret } from "./caret";

interface AsOfControlProps {
  readonly route: Route;
  /** The moment that the latest data stand for, if it is one. */
  readonly latest: Instant | undefined;
}

/** The moment that every figure of the portal is about; marked when it is not that of the latest data. */
export function AsOfControl({ route, latest }: AsOfControlProps) {
  const [isOpen, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const panelId = useId();
  const chosen = asOfInput(route);
  const isOther = chosen !== undefined && instantOf(chosen) !== instantOf(latest);
  const close = (takesFocus: boolean) => {
    setOpen(false);
    if (takesFocus) button.current?.focus();
  };
  useDismiss(box, close, isOpen);
  const choose = (day: string | undefined) => {
    setParams({ "as-of": day });
    close(true);
  };
  return (
    <Box ref={box}>
      <Button
        ref={button}
        variant="plain"
        aria-expanded={isOpen}
        aria-controls={panelId}
        {...(isOther ? { "aria-current": true } : {})}
        onClick={() => setOpen(!isOpen)}
      >
        <span className="wide">{texts.header.asOf}</span>
        {isOther ? formatStart(chosen) : <Latest moment={latest} />}
        {isOther ? (
          <span className="wide">
            {isLater(chosen, latest) ? texts.header.isAfterLatest : texts.header.isNotLatest}
          </span>
        ) : null}
        <Caret />
      </Button>
      <div id={panelId} className="panel" role="dialog" aria-label={texts.header.asOf} hidden={!isOpen}>
        {isOpen ? <AsOfForm chosen={chosen} latest={latest} onChoose={choose} /> : null}
      </div>
    </Box>
  );
}

function isLater(moment: Instant, latest: Instant | undefined): boolean {
  return latest !== undefined && microsOf(moment) > microsOf(latest);
}

function Latest({ moment }: { moment: Instant | undefined }) {
  if (moment === undefined) return <span>{texts.header.latest}</span>;
  return (
    <>
      <span>{formatStart(moment)}</span>
      <span className="wide">{texts.header.isLatest}</span>
    </>
  );
}

const Box = styled("div")({
  position: "relative",
  flex: "none",
  "& .wide": { color: "var(--ink-2)" },
  "& [aria-current] .wide": { color: "inherit" },
  "& .panel": {
    position: "absolute",
    zIndex: 20,
    insetBlockStart: 38,
    insetInlineEnd: 0,
    width: 296,
    padding: 16,
    background: "var(--bg)",
    border: "1px solid var(--line-strong)",
    borderRadius: 4,
    boxShadow: "0 4px 16px rgb(0 0 0 / 0.16)",
  },
  [PHONE]: {
    "& .wide": { display: "none" },
    "& > button": { padding: "5px 8px" },
    // From edge to edge of the page, not of the button.
    position: "static",
    "& .panel": { insetBlockStart: 52, insetInline: 16, width: "auto" },
  },
});
