import type { Timestamp } from "@portal/rpc";
import { Button, Notice, styled } from "@portal/ui";
import {
  type ComponentType,
  lazy,
  type ReactNode,
  Suspense,
  startTransition,
  useEffect,
  useRef,
  useState,
} from "react";
import type { Export } from "./exports";
import type { Opened } from "./opened";
import { openerTexts as texts } from "./texts/opener";

export type { CsvCell, CsvTable, Export } from "./exports";

const LoadedExport = lazily(() => import("@portal/sharing").then(({ ExportFlow }) => ExportFlow));
const LoadedShare = lazily(() => import("@portal/sharing").then(({ ShareFlow }) => ShareFlow));

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
      {(opened) => <LoadedExport {...props} {...opened} />}
    </Opener>
  );
}

/** Copies the link or the sentence, prints, or fills the screen. */
export function ShareButton({ sentence }: { readonly sentence: string }) {
  return (
    <Opener label={texts.share} isMenu>
      {(opened) => <LoadedShare sentence={sentence} {...opened} />}
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
  // In a transition nothing shows until it is there; a new fallback would stay for 300 ms.
  const press = () => (isBusy ? undefined : startTransition(() => setOpen(!isOpen)));
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
      <Suspense fallback={null}>
        {isOpen ? children({ box, close, focusButton, setBusy, say }) : null}
      </Suspense>
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

/** Where it cannot be loaded, a note says so: the page is complete without it. */
function lazily<P>(load: () => Promise<ComponentType<P>>) {
  return lazy(() =>
    load()
      .catch(() => NotLoaded)
      .then((component: ComponentType<P>) => ({ default: component })),
  );
}

function NotLoaded() {
  return <Notice role="alert">{texts.notLoaded}</Notice>;
}

const Box = styled("div")({
  position: "relative",
  // Wide enough for what it says for a moment, so that nothing beside it moves.
  "& > button": { minWidth: 80, justifyContent: "center" },
  "@media print": { display: "none" },
});
