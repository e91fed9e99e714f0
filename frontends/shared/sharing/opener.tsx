import { Later, lazily } from "@portal/platform";
import type { Timestamp } from "@portal/rpc";
import { Button, styled } from "@portal/ui";
import { type ReactNode, useEffect, useRef, useState } from "react";
import type { Export } from "./exports";
import type { Opened } from "./opened";
import { openerTexts as texts } from "./texts/opener";

export type { CsvCell, CsvTable, Export } from "./exports";

const EXPORT = lazily(texts.theExport, () => import("@portal/sharing").then((loaded) => loaded.ExportFlow));
const SHARE = lazily(texts.theMenu, () => import("@portal/sharing").then((loaded) => loaded.ShareFlow));

interface ExportButtonProps {
  readonly exports: readonly Export[];
  readonly asOf?: Timestamp | undefined;
  readonly dataThrough?: Timestamp | undefined;
}

/** Saves a file; where there are several, a menu asks which. */
export function ExportButton(props: ExportButtonProps) {
  const isMenu = props.exports.length > 1;
  return (
    <Opener label={isMenu ? texts.export : texts.exportCsv} isMenu={isMenu}>
      {(opened) => <Later part={EXPORT} props={{ ...props, ...opened }} room={null} />}
    </Opener>
  );
}

interface ShareButtonProps {
  readonly sentence: string;
  /** Where this is shown as a widget. */
  readonly widgetPage?: string | undefined;
}

/** Copies the link or the sentence, prints, or fills the screen. */
export function ShareButton(props: ShareButtonProps) {
  return (
    <Opener label={texts.share} isMenu>
      {(opened) => <Later part={SHARE} props={{ ...props, ...opened }} room={null} />}
    </Opener>
  );
}

interface OpenerProps {
  readonly label: string;
  readonly isMenu: boolean;
  readonly children: (opened: Opened) => ReactNode;
}

function Opener({ label, isMenu, children }: OpenerProps) {
  const [isOpen, setOpen] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [word, say] = useMomentaryWord();
  const box = useRef<HTMLDivElement>(null);
  const focusButton = () => box.current?.querySelector("button")?.focus();
  const close = (takesFocus: boolean) => {
    setOpen(false);
    setBusy(false);
    if (takesFocus) focusButton();
  };
  const press = () => (isBusy ? undefined : setOpen(!isOpen));
  return (
    <Box ref={box}>
      <Button
        onClick={press}
        aria-expanded={isOpen}
        aria-disabled={isBusy}
        {...(isMenu ? { "aria-haspopup": "menu" } : {})}
      >
        {word ?? label}
      </Button>
      {isOpen ? children({ box, close, focusButton, setBusy, say }) : null}
    </Box>
  );
}

const SHOWN_MS = 2_500;

/** A word that is forgotten after a moment. */
function useMomentaryWord() {
  const [word, say] = useState<string>();
  useEffect(() => {
    if (word === undefined) return;
    const timer = setTimeout(() => say(undefined), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [word]);
  return [word, say] as const;
}

const Box = styled("div")({
  position: "relative",
  // Wide enough for what it says for a moment, so that nothing beside it moves.
  "& > button": { minWidth: 80, justifyContent: "center" },
  "@media print": { display: "none" },
});
