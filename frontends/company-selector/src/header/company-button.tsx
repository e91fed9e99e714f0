import { CommitmentService } from "@portal/contracts/commitment/v1/commitment_service_pb";
import {
  asOfInput,
  lazily,
  need,
  parseRoute,
  queryClient,
  transport,
  useShortcut,
  whenSettled,
} from "@portal/platform";
import { Button } from "@portal/ui";
import { useEffect, useRef, useState } from "react";
import { texts } from "../texts";
import { summariesInput } from "../use-summaries";
import { Caret } from "./caret";

const SEARCH = lazily(texts.header.list, () =>
  import("./company-search").then((loaded) => loaded.CompanySearch),
);
const KEY = "c";

// The list is half of the portal's code; it comes after the first screen, and before anybody presses the button. So do
// its amounts: read when it opens, they would hold up the company that is chosen from it.
whenSettled(() => {
  void SEARCH.load().catch(() => undefined);
  const route = parseRoute(location);
  // The page of all companies asks for them itself.
  if (route.kind === "companies") return;
  const input = summariesInput(asOfInput(route));
  void need(CommitmentService.method.listCompanySummaries, input).prefetch(queryClient, transport);
});

interface CompanyButtonProps {
  readonly companyId: string | undefined;
  readonly name: string;
}

/** The company that the page is about; pressed, or with the key c, the list to choose another from. */
export function CompanyButton({ companyId, name }: CompanyButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const [takesFocus, setTakesFocus] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const [hasFailed, setFailed] = useState(false);
  // The button stays until the list is there.
  const open = () =>
    SEARCH.load().then(
      () => {
        setFailed(false);
        setOpen(true);
      },
      () => setFailed(true),
    );
  const close = (isFocusLost: boolean) => {
    setOpen(false);
    setTakesFocus(isFocusLost);
  };
  useShortcut(KEY, open, texts.header.chooseCompany);
  useEffect(() => {
    if (takesFocus && !isOpen) button.current?.focus();
  }, [takesFocus, isOpen]);
  const { component: CompanySearch } = SEARCH;
  if (isOpen && CompanySearch) return <CompanySearch companyId={companyId} onClose={close} />;
  return (
    <>
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
      {hasFailed ? <small role="alert">{texts.header.noList}</small> : null}
    </>
  );
}
