import { useShortcut, whenSettled } from "@portal/platform";
import { Button } from "@portal/ui";
import { lazy, Suspense, startTransition, useEffect, useRef, useState } from "react";
import { texts } from "../texts";
import { Caret } from "./caret";

const loadSearch = () => import("./company-search");
const CompanySearch = lazy(loadSearch);
const KEY = "c";

// The list is half of the portal's code; it comes after the first screen, and before anybody presses the button.
whenSettled(loadSearch);

interface CompanyButtonProps {
  readonly companyId: string | undefined;
  readonly name: string;
}

/** The company that the page is about; pressed, or with the key c, the list to choose another from. */
export function CompanyButton({ companyId, name }: CompanyButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const [takesFocus, setTakesFocus] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  // In a transition the button stays until the list is there; a new fallback would stay for 300 ms.
  const open = () => startTransition(() => setOpen(true));
  const close = (isFocusLost: boolean) => {
    setOpen(false);
    setTakesFocus(isFocusLost);
  };
  useShortcut(KEY, open, texts.header.chooseCompany);
  useEffect(() => {
    if (takesFocus && !isOpen) button.current?.focus();
  }, [takesFocus, isOpen]);
  const closed = (
    <Button
      ref={button}
      variant="plain"
      aria-haspopup="listbox"
      aria-keyshortcuts={KEY}
      title={texts.header.chooseCompanyKey(KEY)}
      onClick={open}
    >
      <span className="name">{name}</span> <Caret />
    </Button>
  );
  return (
    <Suspense fallback={closed}>
      {isOpen ? <CompanySearch companyId={companyId} onClose={close} /> : closed}
    </Suspense>
  );
}
